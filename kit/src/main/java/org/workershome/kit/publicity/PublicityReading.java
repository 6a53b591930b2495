package org.workershome.kit.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Lists as their audience reads them: within their period, and not a day longer. */
@Singleton
class PublicityReading {
  private final SnapshotTable snapshots;
  private final CurrentCaller callers;
  private final Clock clock;

  PublicityReading(SnapshotTable snapshots, CurrentCaller callers, Clock clock) {
    this.snapshots = snapshots;
    this.callers = callers;
    this.clock = clock;
  }

  Page<ShownSummaryView> list(PublicityPlace place, PageRequest page) {
    List<String> audiences =
        place == PublicityPlace.PUBLIC
            ? List.of()
            : callers.get().requireUnion().levels().stream().map(UnionPath::value).toList();
    List<Shown> rows =
        QuarkusTransaction.joiningExisting()
            .call(() -> snapshots.list(place, audiences, today(), page));
    return Page.of(rows, page, PublicityReading::cursor).map(ShownSummaryView::of);
  }

  /**
   * @throws ProblemException 404 when it is not shown at this place now, or not to the caller
   */
  Shown one(UUID id, PublicityPlace place) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> snapshots.shown(id, place, today()))
        .filter(shown -> isForCaller(place))
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Row-level security knows the audience; that there is a union at all is asked for here, too. */
  private boolean isForCaller(PublicityPlace place) {
    return place == PublicityPlace.PUBLIC || callers.get().union() != null;
  }

  private static PageCursor cursor(Shown shown) {
    if (shown.publishedAt() == null) {
      throw new IllegalStateException("shown without a date: " + shown);
    }
    return new PageCursor(shown.publishedAt(), shown.id());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
