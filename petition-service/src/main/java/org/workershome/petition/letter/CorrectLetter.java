package org.workershome.petition.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** Mends a paper by a new version of it, and shows what a paper would look like. */
@ApplicationScoped
class CorrectLetter {
  private final Petitions petitions;
  private final Letters letters;
  private final ReadLetters read;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  CorrectLetter(
      Petitions petitions,
      Letters letters,
      ReadLetters read,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.letters = letters;
    this.read = read;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** The new version, and the petition's version. */
  record Corrected(LetterView letter, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Corrected handle(
      PetitionId id, UUID letterId, @Nullable String ifMatch, LetterCorrectionRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayHandle(petition.personRef(), officer.personRef()).orRefuse();
    Letter old = read.one(id, letterId);
    if (old.templateVersion() == null) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    Letter mended = read.mendedBy(id, letterId);
    if (mended != null) {
      throw replaced(mended);
    }
    LetterRules.mayCorrect(old.organ(), caller.get().requireUnion()).orRefuse();
    LetterRules.mayBeCorrected(old.kind(), petition.state().name()).orRefuse();
    ProblemException.refuseAny(faults(old.kind(), request.values()));
    Instant now = LocalDates.now(clock);
    Letter letter =
        letters.correct(petition, old, request.values(), request.reason().strip(), officer, now);
    petitions.tell(TimelineEntry.of(id, TimelineKind.LETTER_CORRECTED, now, null, null));
    audit.record(
        AuditEntry.of("letter-corrected", "petition", id)
            .in(petition.union())
            .about(petition.personRef())
            .why(request.reason().strip())
            .changed("letter", old.id(), letter.id())
            .changed("sha256", old.sha256(), letter.sha256()));
    return new Corrected(LetterView.of(letter, false), petition.version());
  }

  /** A draft, of which nothing is kept. */
  @Transactional
  byte[] draft(PetitionId id, LetterDraftRequest request) {
    Petition petition = petitions.find(id);
    ProblemException.refuseAny(faults(request.kind(), request.values()));
    return letters.draft(petition, request.kind(), request.values(), LocalDates.now(clock));
  }

  static ProblemException replaced(Letter by) {
    return new ProblemException(PetitionProblem.LETTER_REPLACED)
        .detail("现行文书：" + by.number(), "the paper that counts is " + by.number())
        .with("replacedBy", by.id());
  }

  private List<FieldFault> faults(LetterKind kind, Map<String, String> values) {
    Set<String> free = new TreeSet<>(letters.free(kind));
    List<FieldFault> faults = new ArrayList<>();
    for (String place : new TreeSet<>(values.keySet())) {
      if (!free.contains(place)) {
        faults.add(
            new FieldFault(
                "values." + place,
                "NOT_A_PLACE",
                "可填写的项目：" + free,
                "what can be filled in: " + free));
      }
    }
    return faults;
  }
}
