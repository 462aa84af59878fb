/**
 * One piece of advice from an article, in our own words, and what of the product carries it. Its number is its place
 * in the list of its article: the first of S2 is S2.1.
 */
export interface Advice {
  readonly says: string;
  /** A phrase of the article, where its own words say it best. */
  readonly quote?: string;
  /**
   * What carries it, as a kind and a name: `rule move-on`, `playbook job-ad`, `step job-ad 2`, `row 5`,
   * `setting midMorning`, `key every`, `word stop`. Nothing where no part of the product can.
   */
  readonly by: readonly string[];
  /** How it is carried, where that is not plain, or why nothing can. */
  readonly how?: string;
}
