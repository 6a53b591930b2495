package org.workershome.petition.core;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a bulk action would do.
 *
 * @param token names just this action on just these cases; the run is sent with it
 * @param validUntil until when
 */
@Schema(description = "批量操作预览 / What a bulk action would do")
public record BulkPreviewView(String token, Instant validUntil, List<BulkCaseView> items) {
  public BulkPreviewView {
    items = List.copyOf(items);
  }
}
