package org.workershome.petition.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.notify.serve.ServingOutcome;
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.kit.notify.serve.ServingView;
import org.workershome.kit.notify.serve.Servings;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;

/**
 * Keeps how a paper reached the petitioner. Of an opinion or a decision the first service is a move
 * of the procedure; here are those of all other papers, and of a mended one or a corrected record,
 * which lets the window run anew. A service that turns out to be none takes the window away and the
 * procedure back: nobody loses a remedy by a paper that he never got.
 */
@ApplicationScoped
class ServeLetter {
  private final Petitions petitions;
  private final ReadLetters read;
  private final Servings servings;
  private final PetitionTimers timers;
  private final CurrentCaller caller;
  private final Clock clock;

  ServeLetter(
      Petitions petitions,
      ReadLetters read,
      Servings servings,
      PetitionTimers timers,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.read = read;
    this.servings = servings;
    this.timers = timers;
    this.caller = caller;
    this.clock = clock;
  }

  /** The record, and the petition's version. */
  record Served(ServingView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Served handle(PetitionId id, UUID letterId, @Nullable String ifMatch, ServingRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    HandlingRules.mayHandle(petition.personRef(), Handler.of(caller.get()).personRef()).orRefuse();
    Letter letter = read.one(id, letterId);
    Letter mended = read.mendedBy(id, letterId);
    if (mended != null) {
      throw CorrectLetter.replaced(mended);
    }
    PetitionMove delivery = delivery(letter.kind());
    if (delivery != null && petition.state().moves().contains(delivery)) {
      // Not here: the service of an opinion is the move that opens review.
      throw petition.illegal(delivery);
    }
    boolean voided = isVoided(id, request);
    ServingView record = servings.record(Letters.document(petition, letter), request);
    String window = LetterRules.window(letter.kind(), petition.state().name());
    if (window == null) {
      return new Served(record, petition.version());
    }
    if (request.outcome() == ServingOutcome.SERVED) {
      anew(petition, window, letter, request.servedOn());
    } else if (voided) {
      return new Served(record, backToUnserved(petition, window, letter.kind()).version());
    }
    return new Served(record, petition.version());
  }

  /** Whether it says of a paper that was served that it was not. */
  private boolean isVoided(PetitionId id, ServingRequest request) {
    return request.outcome() == ServingOutcome.FAILED
        && servings.of(PetitionTimers.RECORD_TYPE, id.value()).stream()
            .anyMatch(
                known ->
                    known.id().equals(request.corrects())
                        && known.outcome() == ServingOutcome.SERVED);
  }

  private Petition backToUnserved(Petition petition, String window, LetterKind kind) {
    timers.cancel(petition.id(), "送达不成立", window);
    PetitionMove move =
        kind == LetterKind.REVIEW_DECISION
            ? PetitionMove.REVIEW_DELIVERY_VOIDED
            : PetitionMove.DELIVERY_VOIDED;
    return petitions.record(
        new PetitionChange.Stepped(petition, move, null, LocalDates.now(clock)));
  }

  /** The move by which a paper is served the first time; none when its service moves nothing. */
  private static @Nullable PetitionMove delivery(LetterKind kind) {
    return switch (kind) {
      case OPINION, SUMMARY -> PetitionMove.DELIVERY;
      case REVIEW_DECISION -> PetitionMove.REVIEW_DELIVERY;
      case RECHECK_DECISION -> PetitionMove.RECHECK_DELIVERY;
      default -> null;
    };
  }

  private void anew(Petition petition, String window, Letter letter, LocalDate servedOn) {
    timers.cancel(petition.id(), "文书重新送达，期限重新计算", window);
    timers.start(
        petition,
        petition.handling(),
        window,
        "收到" + letter.kind().zh(),
        servedOn,
        petition.owner());
  }
}
