package org.workershome.petition.core;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bulk action has done, case by case. */
@Schema(description = "批量操作结果 / What a bulk action has done")
public record BulkResultView(long done, long refused, long failed, List<BulkCaseView> items) {
  public BulkResultView {
    items = List.copyOf(items);
  }

  static BulkResultView of(List<BulkCaseView> items) {
    return new BulkResultView(
        count(items, BulkOutcome.DONE),
        count(items, BulkOutcome.REFUSED),
        count(items, BulkOutcome.FAILED),
        items);
  }

  private static long count(List<BulkCaseView> items, BulkOutcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
