import { commands, type Disposable } from "vscode";
import { blockOptions, blockWords, dueBlockHtml } from "../service/followUps/dueBlock";
import { civilDate } from "../time/civilDate";
import type { FollowUps } from "./followUps";
import { relativeLink } from "./relativeLink";

/** The part of markdown-it that is used here. VS Code passes its own, whose types are not among its API. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: RenderFence | undefined } };
}

type RenderFence = (
  tokens: readonly { readonly info: string }[],
  index: number,
  options: unknown,
  /** The environment that VS Code passes to all rules, with the note that is shown. */
  environment: { readonly currentDocument?: { toString(): string } } | undefined,
  renderer: { renderToken(tokens: readonly unknown[], index: number, options: unknown): string },
) => string;

/**
 * Shows the follow-ups in place of a fenced block ```` ```touchbase due ```` in the preview of a note. Shown previews follow
 * the list.
 */
export class PreviewBlock implements Disposable {
  private isUsed = false;
  private readonly subscription: Disposable;

  constructor(private readonly followUps: FollowUps) {
    this.subscription = followUps.onDidChange(() => {
      if (this.isUsed) void commands.executeCommand("markdown.preview.refresh");
    });
  }

  extend(markdownIt: MarkdownIt): MarkdownIt {
    const { rules } = markdownIt.renderer;
    const renderFence = rules.fence;
    rules.fence = (tokens, index, options, environment, renderer) => {
      const chosen = blockOptions(tokens[index]?.info ?? "");
      if (chosen) return this.render(chosen, environment?.currentDocument?.toString() ?? "");
      return renderFence
        ? renderFence(tokens, index, options, environment, renderer)
        : renderer.renderToken(tokens, index, options);
    };
    return markdownIt;
  }

  private render(options: readonly string[], note: string): string {
    this.isUsed = true;
    const { current, items } = this.followUps;
    if (!current) return "";
    return dueBlockHtml(options, items, {
      words: blockWords(items, civilDate(current.today)),
      linkTo: ({ uri }) => relativeLink(note, uri),
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
