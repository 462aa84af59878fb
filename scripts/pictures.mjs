/**
 * `npm run pictures`: the workbench tests in all four default themes and in both hosts, with a picture of each place in
 * out/screenshots/tour for a person to look at. It also renews the pictures in README.md, in docs/pictures.
 */
import { runNode, runScript } from "./setup.mjs";

runScript(() => runNode(["scripts/test.mjs", "workbench"], { TOUCHBASE_PICTURES: "all" }));
