package org.workershome.kit.timer.days;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import would do; nothing was changed.
 *
 * @param revision whether the year is on file already
 * @param examined due dates that were counted again for this answer
 * @param complete whether those are all that it concerns
 * @param moved how many of them would be on another day
 * @param settled how many would not be provisional any more
 * @param first the first of those that would change, at most 100
 */
@Schema(description = "试算结果，未作任何变更 / What an import would do")
public record CalendarPreviewView(
    int year,
    boolean revision,
    long examined,
    boolean complete,
    long moved,
    long settled,
    List<MovedDateView> first) {
  public CalendarPreviewView {
    first = List.copyOf(first);
  }
}
