/** The code of the protocol for a request that was canceled. */
const REQUEST_CANCELED = -32800;

/** Whether the user canceled the progress of a request. */
export function isCanceled(error: unknown): boolean {
  return error instanceof Error && (error as { readonly code?: unknown }).code === REQUEST_CANCELED;
}
