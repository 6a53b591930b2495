package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.publicity.PublicityTerms.Day;

/** Shows a frozen list. */
@Singleton
class PublishList {
  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final PublicityKinds kinds;
  private final PublicityTerms terms;
  private final PublicityAnchors anchors;
  private final Publicities publicities;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  PublishList(
      PublicityTable table,
      SnapshotTable snapshots,
      PublicityKinds kinds,
      PublicityTerms terms,
      PublicityAnchors anchors,
      Publicities publicities,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.kinds = kinds;
    this.terms = terms;
    this.anchors = anchors;
    this.publicities = publicities;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Shows the frozen list for a number of working days, which begin tomorrow.
   *
   * @throws ProblemException 400 when free text is shown without the word of whoever publishes it
   */
  Publicity publish(UUID id, @Nullable String ifMatch, PublicationRequest request) {
    Publicity publicity = publicities.locked(id, ifMatch, PublicityMove.PUBLISH);
    PublicityKind kind = kinds.requirePublisher(callers.get(), publicity);
    if (!Snapshot.of(id, publicity.round(), publicity.kind(), kind.list(publicity.subjectId()))
        .sha256()
        .equals(publicity.sha256())) {
      throw new ProblemException(PublicityProblem.LIST_OUTDATED)
          .with("legalMoves", publicity.state().legalMoves());
    }
    if (!request.confirmed() && kind.fields().stream().anyMatch(PublicFieldKind::isFreeText)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "nothingOfHealth",
              "NOT_CONFIRMED",
              "名单含自由文字，须由经办人确认其中没有疾病、健康等敏感信息",
              "the list has free text: confirm that nothing of health is in it");
    }
    Integer workingDays = request.workingDays();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    int least = terms.minimum(kind, publicity.union(), today);
    int days = workingDays == null ? least : workingDays;
    if (days < least || days > Publicities.LONGEST_DAYS) {
      throw new ProblemException(PublicityProblem.PERIOD_TOO_SHORT)
          .detail(
              "公示期不得少于 " + least + " 个工作日，不得多于 " + Publicities.LONGEST_DAYS + " 个工作日",
              "between " + least + " and " + Publicities.LONGEST_DAYS + " working days")
          .with("minimumWorkingDays", least);
    }
    Day end = terms.end(today, days);
    table.change(
        publicity,
        """
        state = 'PUBLISHED', working_days = ?, starts_on = ?, ends_on = ?, ends_provisional = ?, extended = false,
        anchors = anchors + 1""",
        days,
        today,
        end.date(),
        end.provisional());
    snapshots.show(id, publicity.round(), today, end.date(), clock.instant());
    anchors.anchor(publicity, "PUBLISHED", today, end.date());
    audit.record(
        Publicities.entry("publicity-published", publicity)
            .changed("endsOn", null, end.date())
            .changed("nothingOfHealth", null, request.confirmed())
            .changed("sha256", null, publicity.sha256()));
    return table.require(id);
  }
}
