/**
 * One piece of advice from an article, in our own words, and the parts of the product that implement it. Its number is
 * its place in the list of its article: the first of S2 is S2.1.
 */
export interface Advice {
  readonly says: string;
  /** A phrase of the article, where its own words say it best. */
  readonly quote?: string;
  /**
   * The parts of the product that implement it, each as a kind and a name: `rule move-on`, `playbook job-ad`, `step
   * job-ad 2`, `row 5`, `setting midMorning`, `key every`, `word stop`. Empty if no part of the product can.
   */
  readonly by: readonly string[];
  /** How they implement it, if that is not obvious, or why no part can. */
  readonly how?: string;
}
