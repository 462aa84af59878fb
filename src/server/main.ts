import { startNodeServer } from "./node";

startNodeServer();
