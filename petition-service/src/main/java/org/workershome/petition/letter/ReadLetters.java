package org.workershome.petition.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** The papers of a petition that the caller may see, and their documents. */
@ApplicationScoped
class ReadLetters {
  private final Petitions petitions;
  private final Letters letters;
  private final CurrentCaller caller;

  ReadLetters(Petitions petitions, Letters letters, CurrentCaller caller) {
    this.petitions = petitions;
    this.letters = letters;
    this.caller = caller;
  }

  /** A document and what the answer tells of it. */
  record Printed(String number, byte[] pdf) {}

  @Transactional
  LettersView of(PetitionId id) {
    // 404 rather than an empty list for what is not the caller's
    boolean own = isOwn(petitions.find(id));
    return new LettersView(
        letters.of(id).stream().map(letter -> LetterView.of(letter, own)).toList());
  }

  /** To the petitioner what was issued, byte for byte; to everybody else a masked copy. */
  @Transactional
  Printed document(PetitionId id, UUID letterId) {
    boolean own = isOwn(petitions.find(id));
    Letter letter = one(id, letterId);
    return new Printed(
        letter.number(),
        (own ? letters.original(letter) : letters.copy(letter))
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND)));
  }

  /**
   * @throws ProblemException 404 when it is not a paper of this petition, or not for the caller
   */
  @Transactional
  void requireLetter(PetitionId id, UUID letterId) {
    petitions.find(id);
    one(id, letterId);
  }

  Letter one(PetitionId id, UUID letterId) {
    return letters.of(id).stream()
        .filter(letter -> letter.id().equals(letterId))
        .findFirst()
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** The one that mends a paper; none while it counts itself. */
  @Nullable Letter mendedBy(PetitionId id, UUID letterId) {
    return letters.of(id).stream()
        .filter(other -> letterId.equals(other.replaces()))
        .findFirst()
        .orElse(null);
  }

  private boolean isOwn(Petition petition) {
    return caller.get().kind() == CallerKind.WORKER
        && caller.get().requirePersonRef().equals(petition.personRef());
  }
}
