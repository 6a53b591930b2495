package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionOpening;
import org.workershome.petition.core.PetitionOpening.Opened;

/** Makes a petition of a record sheet, once: petition and link are one transaction. */
@ApplicationScoped
class MakePetition {
  private final RecordTable records;
  private final BookingTable bookings;
  private final PetitionOpening opening;
  private final AuditTrail audit;
  private final Clock clock;

  MakePetition(
      RecordTable records,
      BookingTable bookings,
      PetitionOpening opening,
      AuditTrail audit,
      Clock clock) {
    this.records = records;
    this.bookings = bookings;
    this.opening = opening;
    this.audit = audit;
    this.clock = clock;
  }

  /** The petition, and the record's new version. */
  record Made(RecordPetitionView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Made handle(UUID id, @Nullable String ifMatch, RecordPetitionRequest request) {
    refuseFaults(request);
    ReceptionRecord record = records.locked(id);
    UUID before = record.petitionId();
    if (before != null) {
      throw new ProblemException(ReceptionProblem.PETITION_OPENED_BEFORE).with("petition", before);
    }
    ETags.require(ifMatch, record.version());
    Opened opened = opening.open(told(record, request));
    Petition petition = opened.petition();
    records.becamePetition(id, petition, clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.record(
        AuditEntry.of("reception-record-became-petition", "reception-record", id)
            .in(record.union())
            .about(record.personRef())
            .changed("outcome", record.outcome(), ReceptionOutcome.PETITION)
            .changed("petition", null, petition.id())
            .changed("version", record.version(), record.version() + 1));
    return new Made(
        new RecordPetitionView(
            id, petition.id().value(), petition.number().value(), opened.queryCode()),
        record.version() + 1);
  }

  private PetitionOpening.New told(ReceptionRecord record, RecordPetitionRequest request) {
    String text = request.text();
    return new PetitionOpening.New(
        record.union(),
        record.personRef(),
        null,
        bookings.visitor(record.bookingId()).phone(),
        null,
        false,
        false,
        1,
        true,
        PetitionChannel.RECEPTION_DAY,
        record.category(),
        record.matter(),
        request.title(),
        text == null ? record.content() : text,
        request.employerName(),
        request.employerCreditCode(),
        null);
  }

  private static void refuseFaults(RecordPetitionRequest request) {
    String code = request.employerCreditCode();
    if (code != null) {
      CreditCode.flaw(code)
          .ifPresent(
              flaw -> {
                throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
                    .fault(flaw.in("employerCreditCode"));
              });
    }
  }
}
