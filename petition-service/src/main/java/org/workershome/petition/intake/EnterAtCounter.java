package org.workershome.petition.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.PersonRefs;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.AgeOnFile;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.OrganReceipts;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionOpening;

/** A letter, a visit or a call, entered by an officer for whoever wrote, came or rang. */
@ApplicationScoped
class EnterAtCounter {
  private static final int SUFFIX = 4;

  /** From the desk that opened the letter to the one that enters it, in days. */
  private static final int LONGEST_ON_THE_WAY = 60;

  private final PetitionOpening opening;
  private final AnswerTable answers;
  private final OrganReceipts organs;
  private final PersonRefs persons;
  private final CurrentCaller caller;
  private final Clock clock;

  EnterAtCounter(
      PetitionOpening opening,
      AnswerTable answers,
      OrganReceipts organs,
      PersonRefs persons,
      CurrentCaller caller,
      Clock clock) {
    this.opening = opening;
    this.answers = answers;
    this.organs = organs;
    this.persons = persons;
    this.caller = caller;
    this.clock = clock;
  }

  /** What was entered, and the petition's version. */
  record Entered(SubmittedView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Entered handle(CounterRequest request) {
    ProblemException.refuseAny(faults(request));
    PetitionerRequest petitioner = request.petitioner();
    String citizenId = petitioner == null ? null : petitioner.citizenId();
    PetitionOpening.Opened opened =
        opening.open(
            new PetitionOpening.New(
                caller.get().requireUnion(),
                citizenId == null ? null : persons.ofCitizenId(citizenId),
                petitioner == null ? null : petitioner.name().strip(),
                petitioner == null ? null : petitioner.phone(),
                citizenId == null ? null : citizenId.substring(citizenId.length() - SUFFIX),
                AgeOnFile.of(citizenId),
                request.confidential(),
                request.urgent(),
                1,
                request.orally(),
                request.channel(),
                request.category(),
                request.matter(),
                request.title(),
                request.text(),
                request.employer().name(),
                request.employer().creditCode(),
                request.amountClaimed(),
                petitioner == null ? null : petitioner.address(),
                request.receivedOn(),
                null));
    Petition petition = opened.petition();
    answers.add(petition.id().value(), petition.union(), petition.personRef(), request.answers());
    TransferredFromRequest from = request.transferredFrom();
    if (from != null) {
      organs.keep(TransferredFrom.arrived(petition), TransferredFrom.reference(from, caller.get()));
    }
    return new Entered(
        new SubmittedView(
            petition.id().value(),
            petition.number().value(),
            opened.queryCode(),
            petition.state().name(),
            petition.receivedAt(),
            petition.noticeDueOn()),
        petition.version());
  }

  private List<FieldFault> faults(CounterRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    faults.addAll(channelFaults(request.channel()));
    LocalDate receivedOn = request.receivedOn();
    LocalDate today = LocalDates.of(clock.instant());
    if (receivedOn != null
        && (receivedOn.isAfter(today)
            || receivedOn.isBefore(today.minusDays(LONGEST_ON_THE_WAY)))) {
      faults.add(
          new FieldFault(
              "receivedOn",
              "OUT_OF_RANGE",
              "收到之日不得晚于今天，也不得早于六十日前",
              "must lie within the last sixty days"));
    }
    faults.addAll(
        TransferredFrom.faults(
            request, caller.get().requireUnion(), LocalDates.of(clock.instant())));
    PetitionerRequest petitioner = request.petitioner();
    if (petitioner != null && petitioner.citizenId() != null) {
      CitizenId.flaw(petitioner.citizenId(), LocalDates.of(clock.instant()))
          .map(flaw -> flaw.in("petitioner.citizenId"))
          .ifPresent(faults::add);
    }
    Money amount = request.amountClaimed();
    if (amount != null && !amount.isPositive()) {
      faults.add(
          new FieldFault("amountClaimed.amount", "POSITIVE", "须大于零", "must be more than zero"));
    }
    creditCode(request.employer().creditCode(), faults);
    Map<String, String> filled = request.answers();
    if (filled != null) {
      faults.addAll(
          IntakeForms.faults(
              request.category(), request.matter(), filled, LocalDates.of(clock.instant())));
    }
    return faults;
  }

  /**
   * What comes in at the counter: neither a group, which has a roster, nor what a worker does
   * himself.
   */
  static List<FieldFault> channelFaults(PetitionChannel channel) {
    return switch (channel) {
      case LETTER, VISIT, CALL, DIRECT_LINE, TRANSFERRED_IN -> List.of();
      case ONLINE, GROUP_VISIT, RECEPTION_DAY ->
          List.of(
              new FieldFault(
                  "channel",
                  "NOT_AT_THE_COUNTER",
                  "窗口代录限于来信、来访、来电、诉求直通车和转来",
                  "must be LETTER, VISIT, CALL, DIRECT_LINE or TRANSFERRED_IN"));
    };
  }

  private static void creditCode(@Nullable String code, List<FieldFault> faults) {
    if (code != null) {
      CreditCode.flaw(code).map(flaw -> flaw.in("employer.creditCode")).ifPresent(faults::add);
    }
  }
}
