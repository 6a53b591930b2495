package org.workershome.competition.suggestion.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.core.Refusals;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionMove;
import org.workershome.competition.suggestion.SuggestionMoveKind;
import org.workershome.competition.suggestion.SuggestionState;
import org.workershome.competition.suggestion.SuggestionState.BenefitStated;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.outbox.Outbox;

/**
 * The one door through which suggestions change. It writes the new state, the decision that led to
 * it, the event and the audit in the caller's transaction, so no use case can write one and forget
 * another. What the caller may not see is not there: the answer is the same 404.
 */
@ApplicationScoped
public class Suggestions {
  private final SuggestionRepository rows;
  private final Outbox outbox;
  private final AuditTrail audit;

  Suggestions(SuggestionRepository rows, Outbox outbox, AuditTrail audit) {
    this.rows = rows;
    this.outbox = outbox;
    this.audit = audit;
  }

  public void submit(Suggestion suggestion) {
    rows.persist(SuggestionEntity.of(suggestion));
    note("submit", suggestion, null);
  }

  public Suggestion find(UUID id) {
    return rows.row(id).map(rows::snapshot).orElseThrow(Refusals::notThere);
  }

  /** The suggestion, held against every other change until the transaction ends. */
  public Suggestion findForChange(UUID id) {
    return rows.lockedRow(id).map(rows::snapshot).orElseThrow(Refusals::notThere);
  }

  /** Refuses a move that the state does not have, before any rule is asked about it. */
  public void requireLegal(Suggestion suggestion, SuggestionMoveKind move) {
    if (!suggestion.state().legalMoves().contains(move)) {
      throw Refusals.illegalMove(suggestion.state().legalMoves());
    }
  }

  /**
   * Makes the move on a suggestion that {@link #findForChange} gave, or refuses it with the moves
   * that its state has.
   */
  public Suggestion record(Suggestion suggestion, SuggestionMove move) {
    SuggestionState next =
        suggestion
            .state()
            .after(move)
            .orElseThrow(() -> Refusals.illegalMove(suggestion.state().legalMoves()));
    writeDecision(suggestion, move);
    Suggestion changed = suggestion.in(next);
    rows.findById(suggestion.id()).take(next, changed.version());
    note(move.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), changed, suggestion);
    SuggestionEvents.of(changed).ifPresent(outbox::append);
    return changed;
  }

  private void note(String move, Suggestion after, @Nullable Suggestion before) {
    audit.record(
        AuditEntry.of("suggestion-" + move, "suggestion", after.id())
            .in(after.union())
            .about(after.proposer().personRef())
            .changed(
                "state", before == null ? null : before.state().status(), after.state().status())
            .changed("version", before == null ? null : before.version(), after.version()));
  }

  private void writeDecision(Suggestion suggestion, SuggestionMove move) {
    switch (move) {
      case SuggestionMove.Adopt adopt ->
          rows.insert(ReviewEntity.of(suggestion, move.kind(), adopt.review()));
      case SuggestionMove.NotAdopt notAdopt ->
          rows.insert(ReviewEntity.of(suggestion, move.kind(), notAdopt.review()));
      case SuggestionMove.Reserve reserve ->
          rows.insert(ReviewEntity.of(suggestion, move.kind(), reserve.review()));
      case SuggestionMove.StateBenefit stated ->
          rows.insert(StatementEntity.of(suggestion.id(), stated.statement()));
      case SuggestionMove.ConfirmBenefit confirm ->
          rows.insert(
              VerificationEntity.of(
                  suggestion,
                  (BenefitStated) suggestion.state(),
                  confirm.verification(),
                  confirm.grading()));
      case SuggestionMove.RejectBenefit reject ->
          rows.insert(
              VerificationEntity.of(
                  suggestion, (BenefitStated) suggestion.state(), reject.verification(), null));
    }
  }
}
