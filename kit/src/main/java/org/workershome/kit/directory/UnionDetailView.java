package org.workershome.kit.directory;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A union with what was before.
 *
 * @param periods names and places, oldest first
 * @param succeededBy all who took over, from it or from those
 */
@Schema(description = "工会及其沿革 / A union and its history")
public record UnionDetailView(
    UnionView union, List<UnionPeriodView> periods, List<UnionView> succeededBy) {

  static UnionDetailView of(Union union, List<Union> successors, LocalDate on) {
    return new UnionDetailView(
        UnionView.of(union, on),
        union.periods().stream().map(UnionPeriodView::of).toList(),
        successors.stream().map(successor -> UnionView.of(successor, on)).toList());
  }
}
