/** Runs before the server of a window without Node, so that a test can hold back the messages of the server. */
export const HOLDABLE = `{
  const post = self.postMessage.bind(self);
  const held = [];
  let isHeld = false;
  self.touchbaseHold = (wanted) => {
    isHeld = wanted;
    if (!wanted) for (const message of held.splice(0)) post(...message);
  };
  self.postMessage = (...message) => (isHeld ? held.push(message) : post(...message));
}
`;
