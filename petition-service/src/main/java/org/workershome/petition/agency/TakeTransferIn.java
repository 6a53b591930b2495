package org.workershome.petition.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.OrganReference;
import org.workershome.petition.core.PetitionArrival;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionOpening;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Reach;

/** Takes what an organ transfers, once for each of its numbers, and says how it stands. */
@ApplicationScoped
class TakeTransferIn {
  private static final int SUFFIX = 4;

  private final PetitionArrival arrival;
  private final KeepReceipts keep;
  private final ReceiptTable receipts;
  private final PetitionTimers timers;
  private final IdempotencyKeys keys;
  private final PersonRefs persons;
  private final CurrentCaller caller;
  private final Clock clock;

  TakeTransferIn(
      PetitionArrival arrival,
      KeepReceipts keep,
      ReceiptTable receipts,
      PetitionTimers timers,
      IdempotencyKeys keys,
      PersonRefs persons,
      CurrentCaller caller,
      Clock clock) {
    this.arrival = arrival;
    this.keep = keep;
    this.receipts = receipts;
    this.timers = timers;
    this.keys = keys;
    this.persons = persons;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param isNew false when the number had been received before
   */
  record Taken(TransferInView view, boolean isNew) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Taken take(TransferInRequest request) {
    Caller machine = caller.get();
    ProblemException.refuseAny(faults(request));
    UnionPath union = Reach.of(machine, request.union());
    var from =
        new OrganReference(
            CallingOrgan.of(machine),
            machine.requireUnion(),
            null,
            request.reference().strip(),
            keys.contentHash("transferIn", "", request),
            request.feedbackDueOn());
    receipts.lock(from);
    var known = receipts.of(from);
    if (known.isPresent()) {
      refuseOther(known.get().from(), from);
      return new Taken(stands(known.get().id()), false);
    }
    if (request.feedbackDueOn() != null) {
      OrganRules.dayLiesAhead(request.feedbackDueOn(), LocalDates.of(clock.instant())).orRefuse();
    }
    PetitionArrival.Arrived petition = arrival.receive(petition(union, request), from);
    UUID id = keep.add(petition, from);
    timers.start(petition, ProcedureTerms.NOTICE, "收到有关机关转送", null);
    return new Taken(stands(id), true);
  }

  @Transactional
  TransferInView read(UUID id) {
    return stands(id);
  }

  /**
   * @param reference only the one of this number
   */
  @Transactional
  Page<TransferInView> list(@Nullable String reference, PageRequest page) {
    Caller machine = caller.get();
    return Page.of(
        receipts.page(CallingOrgan.of(machine), machine.requireUnion(), reference, page),
        page,
        last -> new PageCursor(last.receivedAt(), last.id()));
  }

  /** What an officer entered from the paper that went before is the same, whatever its words. */
  private static void refuseOther(OrganReference known, OrganReference sent) {
    if (known.fingerprint() != null
        && !MessageDigest.isEqual(known.fingerprint(), sent.fingerprint())) {
      throw new ProblemException(AgencyProblem.REFERENCE_USED)
          .detail(
              "同一编号须为同一内容；新的事项请使用新的编号",
              "The same number is for the same content; send another petition with its own number")
          .with("reference", sent.number());
    }
  }

  private PetitionOpening.New petition(UnionPath union, TransferInRequest request) {
    OrganPetitionerRequest petitioner = request.petitioner();
    String citizenId = petitioner == null ? null : petitioner.citizenId();
    return new PetitionOpening.New(
        union,
        citizenId == null ? null : persons.ofCitizenId(citizenId),
        petitioner == null ? null : petitioner.name().strip(),
        petitioner == null ? null : petitioner.phone(),
        citizenId == null ? null : citizenId.substring(citizenId.length() - SUFFIX),
        AgeOnFile.of(citizenId),
        request.confidential(),
        request.urgent(),
        1,
        false,
        PetitionChannel.TRANSFERRED_IN,
        request.category(),
        request.matter(),
        request.title(),
        request.text(),
        request.employerName(),
        request.employerCreditCode(),
        request.amountClaimed(),
        null,
        null,
        null);
  }

  private List<FieldFault> faults(TransferInRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    LocalDate today = LocalDates.of(clock.instant());
    OrganPetitionerRequest petitioner = request.petitioner();
    if (petitioner != null && petitioner.citizenId() != null) {
      CitizenId.flaw(petitioner.citizenId(), today)
          .map(flaw -> flaw.in("petitioner.citizenId"))
          .ifPresent(faults::add);
    }
    String code = request.employerCreditCode();
    if (code != null) {
      CreditCode.flaw(code).map(flaw -> flaw.in("employerCreditCode")).ifPresent(faults::add);
    }
    Money amount = request.amountClaimed();
    if (amount != null && !amount.isPositive()) {
      faults.add(
          new FieldFault("amountClaimed.amount", "POSITIVE", "须大于零", "must be more than zero"));
    }
    IdentifyingFaults.in("reference", request.reference()).ifPresent(faults::add);
    return faults;
  }

  private TransferInView stands(UUID id) {
    return receipts.stands(id).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
