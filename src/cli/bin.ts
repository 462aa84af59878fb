#!/usr/bin/env node
/** Starts the program, which is a bundle of its own, so that it can be run from the code of an earlier run. */
import { join } from "node:path";
import { runProgram } from "./runProgram";

if (!runProgram(join(__dirname, "program.js"))) require("./program");
