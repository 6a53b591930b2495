package org.workershome.kit.bulk;

/** How many lines came to what; of a dry run: would come. */
public record ImportCountsView(long lines, long created, long unchanged, long refused) {
  static ImportCountsView of(ResultTable.Counts counts) {
    return new ImportCountsView(
        counts.lines(), counts.created(), counts.unchanged(), counts.refused());
  }
}
