/**
 * The parts of random frontmatter. Texts that are easily misread are separate, because most texts should be ordinary.
 */

const list = (...lines: string[]): string[] => lines.flatMap((line) => line.split(" ¦ "));

export const KEYS = list(
  "touches ¦ touches ¦ touches ¦ name ¦ organization ¦ company ¦ phone ¦ email ¦ role ¦ status ¦ every ¦ hold",
  "snooze ¦ mention ¦ ignore ¦ tags ¦ aliases ¦ type ¦ playbook ¦ follow_up ¦ date ¦ time ¦ channel ¦ outcome",
  "note ¦ next ¦ with ¦ to ¦ reply_by ¦ last_contacted ¦ null ¦ true ¦ 12 ¦ 2026-11-10 ¦ a key ¦ a-b ¦ Ä ¦ a.b ¦ (x)",
);

export const ODD_KEYS = list(
  "~ ¦ 1.5 ¦ 日本 ¦ a, b ¦ x#y ¦ << ¦ \"quoted\" ¦ 'single' ¦ -a ¦ ?a ¦ a:b ¦ a  ¦ $ ¦ [a] ¦ {a} ¦ *a ¦ &a b ¦ !t a",
  "? a ¦ - a ¦ %a ¦ a\tb ¦ #a ¦ . ¦ ... ¦ --- ¦ -",
);

export const DATES = list(
  "2026-11-10 ¦ 2026-11-10 ¦ 2026-11-3 ¦ 2026-02-30 ¦ 2026/11/10 ¦ 2026-11-10 10:15 ¦ 2026-11-10: ¦ 2026-11-10T10:00:00 ¦ 25.11.2026 ¦ 11/10/2026 ¦ Nov 25, 2026 ¦ 25 Nov 2026: ¦ [[2026-11-10]] ¦ [[2026-11-10|Tue]] ¦ Nov 12 ¦ 2026-11-10 2:30 PM ¦ 2026-11-10T10:00Z",
);

export const WORDS = list(
  "call ¦ email ¦ voicemail ¦ in ¦ thanks ¦ no-answer ¦ interview ¦ reached ¦ cal ¦ Call ¦ &",
);

export const CLAUSES = list(
  ", next call 2026-11-16 ¦ , with Dana and Luis ¦ , reply by 2026-11-20 ¦ , hold until 2026-12-01 ¦ , to Dana ¦ , next",
);

export const TEXTS = list(
  'Dana ¦ left my number ¦ asked about X, Y and Z ¦ it\'s late ¦ so "ok" he said ¦ call me (today) ¦ 100 % ¦ 14:00',
  "at 14:00 ¦ a:b ¦ http://example.org/a#b ¦ C# and F# ¦ +49 123 456 ¦ 0049151 ¦ 1e3 ¦ true ¦ yes ¦ no ¦ null ¦ Null",
  "nULL ¦ NULL ¦ ~ ¦ 0x1f ¦ 0o17 ¦ Ä ¦ 日本語 ¦ 😀 ok ¦ a\u00a0b ¦ a\\b ¦ \\n ¦ = x ¦ /path ¦ $5 ¦ ^up ¦ (a) ¦ ; ¦ _a_",
  "a | b ¦ a > b ¦ a & b ¦ a * b ¦ a! ¦ a ? ¦ a - b ¦ a – b ¦ a :b ¦ a,b ¦ a, b",
);

export const ODD_TEXTS = list(
  "#12 ¦ see #12 ¦ - ¦ -- ¦ --- ¦ - x ¦ -5 ¦ .5 ¦ . ¦ ... ¦ .... ¦ a\u2028b ¦ a\u0085b ¦ \ufeffa ¦ a\ufeffb ¦ \ud83d",
  "= ¦ < ¦ << ¦ <a@b.c> ¦ ? a ¦ a: b ¦ a: ¦ : a ¦ :a ¦ :: ¦ a : b ¦ , a ¦ x] ¦ x} ¦ {x ¦ a\tb ¦ a\t#b ¦ a\t",
);

export const ODD_VALUES = list(
  '[[Acme]] ¦ "[[Acme]]" ¦ [[Acme|A]] ¦ [[a, b]] ¦ [[a], [b]] ¦ [] ¦ [ ] ¦ [a,] ¦ [a, ] ¦ [,] ¦ [a,,b] ¦ [a: b] ¦ [a:b]',
  "[a:] ¦ [#a] ¦ [a #b] ¦ [a #b ¦ [a#b] ¦ [-] ¦ [-1, - 2] ¦ [?] ¦ [? a] ¦ [a]b ¦ [a] b ¦ [a]#b ¦ [a] #b ¦ [a]: b ¦ [a",
  '[a\n] ¦ [a,\n  b] ¦ {} ¦ {a: b} ¦ {a} ¦ {{date}} ¦ [{a: b}, "c"] ¦ ["a":b] ¦ [\'a\':b] ¦ [\'a\' b] ¦ ["a"b] ¦ [ [ a ] ]',
  `${"[".repeat(13)}a${"]".repeat(13)} ¦ [!t a] ¦ [*a] ¦ [&a b] ¦ [|] ¦ [>] ¦ [a :b] ¦ [a :] ¦ [:a] ¦ [a::b] ¦ [a\tb]`,
  "| ¦ > ¦ |- ¦ |+ ¦ >- ¦ |2 ¦ | # c ¦ |\n  text ¦ >\n  a\n  b ¦ &a b ¦ *a ¦ !t a ¦ !!str 1 ¦ !!int x ¦ %a ¦ @a ¦ `a`",
  "\" ¦ ' ¦ \"\" ¦ '' ¦ \"a ¦ 'a ¦ \"a\" b ¦ 'a' b ¦ \"a\": b ¦ 'a': b ¦ \"a\"#b ¦ \"a\" #b ¦ 'a''b' ¦ ''' ¦ '''' ¦ \"\\\"\"",
  '"\\\\" ¦ "\\ ¦ "\\x41" ¦ "\\u0041" ¦ "\\u00e4" ¦ "\\ud83d\\ude00" ¦ "\\ud83d" ¦ "\\/" ¦ "\\t" ¦ "\\ " ¦ "\\a" ¦ "\\N"',
  '"\\u12" ¦ "a\\ ¦ "a\\\n  b" ¦ "a\n  b" ¦ \'a\n  b\' ¦ a\n  b ¦ a\n\n  b ¦ a\n # c\n  b ¦ 2026-11-10T10:00:00Z ¦ 1_000',
  '0b1 ¦ +.inf ¦ .NaN ¦ Infinity ¦ "\'" ¦ \'"\' ¦ x\'y ¦ x"y" ¦ "  " ¦ \' a \' ¦ ["a, b", c] ¦ [\'a]\', b] ¦ [ a , b ] ¦ [  ]',
);

/** Characters that a typing error or a hostile user puts into a text. */
export const SIGNS = [
  ...":#-?[]{}&*!|>'\"%@`,~ \\\n=<+.0a",
  ...[..." :#-?[]{},'\" \n"],
  ...list(
    "   ¦ :  ¦  # ¦ -  ¦ \n   ¦ \n-  ¦ \n\n ¦ \r\n ¦ ---\n ¦ \n---\n ¦ \n...\n ¦ \n--- a\n ¦ %YAML 1.1\n ¦ ?  ¦ !!",
  ),
  ...list("'' ¦ \"\" ¦ [[ ¦ ]] ¦ \n # ¦ \n     ¦ ä ¦ 😀 ¦ \ud83d ¦ \u00a0"),
  ...["\t", "\r", "\ufeff", "\u2028", "\u0085", "\u0000", "\u007f"],
];

const nested = (depth: number) =>
  Array.from({ length: depth }, (_, level) => `${" ".repeat(level)}a:\n`).join("");

/** Frontmatter that no fixture has. */
export const ODD_FRONTMATTER = [
  ...list(
    " ¦ \n ¦   ¦ # only\n ¦ \n\n  # so\n ¦ - a\n- b\n ¦ a\n ¦ a: 1 ¦ a: 1\r\nb: 2\r\n ¦ a:\n\n\n  b: 1\n ¦ a:\nb:\n",
  ),
  ...list("t:\n- a\n- b\nx: 1\n ¦ t:\n  - a\n - b\n ¦ t:\n- a\n  - b\n ¦ t:\n  - a: 1\n    b: 2\n   c: 3\n"),
  ...list(
    "t:\n  - a: 1\n     b: 2\n ¦ t:\n  -\n    a: 1\n ¦ t:\n  - - a\n    - b\n ¦ t:\n  -\n    - a\n ¦ t:\n  -\n  - a\n",
  ),
  ...list(
    "t:\n  - a:\n    - b\n ¦ t:\n  - a:\n      - b\n ¦ t:\n  - a:\n   - b\n ¦ t:\n  - a:\n  - b\n ¦ a: b: c\n",
  ),
  ...list(
    "a: - b\n ¦ a:\n  - b: c: d\n ¦ - a\nb: 1\n ¦ a: 1\n- b\n ¦ a: 1\n b: 2\n ¦   a: 1\n  b: 2\n ¦   a: 1\nb: 2\n",
  ),
  ...list(
    "a:\n    b: 1\n  c: 2\n ¦ a: 1\n\n\n# x\n\nb: 2\n\n ¦ a:   # x\n  # y\n  - b\n ¦ a: # x\nb: 1\n ¦ t:\n# x\n  - a\n",
  ),
  ...list(
    "t:\n  - a\n# x\n  - b\n ¦ t:\n      # x\n  - a\n      # y\nz: 1\n ¦ t:\n  - a # x\n    # y\n  - b\n",
  ),
  ...list(
    "a: 1 # x\n # y\n ¦ a: 'b'\n  # x\n ¦ a: [b]\n  c\n ¦ a: 'b'\n  c\n ¦ a: b\n\n  c\n ¦ a: b\n# x\n  c\n ¦ a:b\n",
  ),
  ...[`${"k".repeat(1023)}: 1\n`, `${"k".repeat(1030)}: 1\n`, `t:\n  - ${"x".repeat(1100)}: y\n`],
  ...[
    nested(60),
    nested(130),
    "a: &x 1\nb: *x\n",
    "<<: *x\n",
    "%YAML 1.1\n---\na: yes\n",
    "a: 1\n---\nb: 2\n",
  ],
];
