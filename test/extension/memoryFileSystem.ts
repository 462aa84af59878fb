import * as vscode from "vscode";

/** Files in memory, by absolute paths, as a file system that only the editor can read. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private clock = 0;
  /** Whether it reports no changes, like many virtual file systems. */
  isSilent = false;

  put(path: string, text: string): void {
    const type = this.files.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(path, new TextEncoder().encode(text));
    this.tell(type, path);
  }

  remove(path: string): void {
    this.files.delete(path);
    this.tell(vscode.FileChangeType.Deleted, path);
  }

  text(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: this.clock, size: file.length };
    if (this.readDirectory(uri).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const found = new Map<string, vscode.FileType>();
    for (const file of this.files.keys()) {
      const root = `${path.replace(/\/$/, "")}/`;
      if (!file.startsWith(root)) continue;
      const [name = "", ...rest] = file.slice(root.length).split("/");
      found.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...found];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
    this.tell(vscode.FileChangeType.Changed, uri.path);
  }

  delete({ path }: vscode.Uri): void {
    this.remove(path);
  }

  createDirectory(): void {}

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.put(to.path, this.text(from.path));
    this.remove(from.path);
  }

  private tell(type: vscode.FileChangeType, path: string): void {
    this.clock++;
    if (this.isSilent) return;
    this.changed.fire([{ type, uri: vscode.Uri.from({ scheme: "touchbase-test", path }) }]);
  }
}
