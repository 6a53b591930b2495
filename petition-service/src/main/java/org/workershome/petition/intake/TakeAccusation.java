package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionOpening;
import org.workershome.petition.core.PetitionProblem;

/**
 * An accusation goes straight to the union above the accused one, sealed: handed in by a worker
 * himself, or entered for whoever wrote, rang or came. The clerk who enters it sees it while he
 * writes it, in one transaction, and never again.
 */
@ApplicationScoped
class TakeAccusation {
  private static final int SUFFIX = 4;

  private final Receipts receipts;
  private final PetitionRow table;
  private final Doors doors;
  private final HandInPastUnit pastUnit;
  private final PersonRefs persons;
  private final CurrentCaller caller;

  TakeAccusation(
      Receipts receipts,
      PetitionRow table,
      Doors doors,
      HandInPastUnit pastUnit,
      PersonRefs persons,
      CurrentCaller caller) {
    this.receipts = receipts;
    this.table = table;
    this.doors = doors;
    this.pastUnit = pastUnit;
    this.persons = persons;
    this.caller = caller;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  HandInPastUnit.HandedIn online(AccusationRequest request) {
    ProblemException.refuseAny(doors.faults(request.accusedPersons()));
    Caller worker = pastUnit.worker();
    UnionPath superior = superior(worker.requireUnion(), request.accusedUnion());
    Receipt receipt = receipts.make(superior, worker.requirePersonRef());
    doors.seal(receipt.id());
    table.add(
        receipt,
        accusation(
            superior,
            worker.personRef(),
            null,
            PetitionChannel.ONLINE,
            request.contactPhone(),
            request.title(),
            Doors.words(request.accusedPersons(), request.text()),
            request.employerName()),
        true,
        null);
    doors.open(receipt.id(), superior, request.accusedPersons(), null, receipt.receivedAt());
    return pastUnit.received(receipt, true);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  HandInPastUnit.HandedIn atCounter(CounterAccusationRequest request) {
    List<FieldFault> faults = new ArrayList<>(doors.faults(request.accusedPersons()));
    faults.addAll(EnterAtCounter.channelFaults(request.channel()));
    PetitionerRequest accuser = request.petitioner();
    String citizenId = accuser == null ? null : accuser.citizenId();
    faults.addAll(doors.citizenIdFaults("petitioner.citizenId", citizenId));
    ProblemException.refuseAny(faults);
    var clerk = Handler.of(caller.get());
    String person = citizenId == null ? null : persons.ofCitizenId(citizenId);
    if (person != null) {
      HandlingRules.mayHandle(person, clerk.personRef()).orRefuse();
    }
    UnionPath superior = superior(caller.get().requireUnion(), request.accusedUnion());
    Receipt receipt = receipts.make(superior, person);
    doors.seal(receipt.id());
    table.write(
        receipt,
        accusation(
            superior,
            person,
            accuser,
            request.channel(),
            accuser == null ? null : accuser.phone(),
            request.title(),
            Doors.words(request.accusedPersons(), request.text()),
            request.employerName()),
        true,
        clerk);
    doors.openToClerk(receipt.id(), clerk.personRef(), receipt.receivedAt());
    table.tell(receipt);
    doors.open(
        receipt.id(), superior, request.accusedPersons(), clerk.personRef(), receipt.receivedAt());
    HandInPastUnit.HandedIn entered = pastUnit.received(receipt, accuser != null);
    doors.closeToClerk(receipt.id(), clerk.personRef());
    return entered;
  }

  /**
   * @throws ProblemException 422 at the root: the organs of discipline are competent
   */
  static UnionPath superior(UnionPath own, @Nullable String accused) {
    return IntakeRules.takesAccusation(own, accused == null ? own : new UnionPath(accused))
        .orElseThrow(
            () ->
                new ProblemException(PetitionProblem.NOBODY_ABOVE)
                    .detail(
                        "没有可受理的上一级工会，请向纪检监察机关提出",
                        "No union stands above: the organs of discipline are competent")
                    .with("article", "信访工作条例 第三十条"));
  }

  private static PetitionOpening.New accusation(
      UnionPath superior,
      @Nullable String person,
      @Nullable PetitionerRequest accuser,
      PetitionChannel channel,
      @Nullable String phone,
      String title,
      String text,
      String employer) {
    String citizenId = accuser == null ? null : accuser.citizenId();
    return new PetitionOpening.New(
        superior,
        person,
        accuser == null ? null : accuser.name().strip(),
        phone,
        citizenId == null ? null : citizenId.substring(citizenId.length() - SUFFIX),
        AgeOnFile.of(citizenId),
        true,
        false,
        1,
        false,
        channel,
        PetitionCategory.ACCUSATION,
        PetitionMatter.OTHER,
        title,
        text,
        employer,
        null,
        null,
        accuser == null ? null : accuser.address(),
        null,
        null);
  }
}
