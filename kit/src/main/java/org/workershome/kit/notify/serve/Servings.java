package org.workershome.kit.notify.serve;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.consent.Consents;
import org.workershome.kit.problem.ProblemException;

/** Keeps how documents were served. Every method joins the transaction at hand. */
@Singleton
public final class Servings {
  /** Of the terms by which a service asks people for their consent to electronic service. */
  public static final String CONSENT_PURPOSE = "ELECTRONIC_SERVICE";

  /** PostgreSQL's word for a unique key that is taken. */
  private static final String TAKEN = "23505";

  private static final String RECEIVER = "served_document.receiver:";
  private static final String PROOF = "served_document.proof:";

  private static final String ADD =
      """
      insert into served_document (id, union_path, person_ref, record_type, record_id, document, document_sha256,
        method, outcome, served_on, receiver_sealed, proof_sealed, proof_sha256, consent, recorded_at, recorded_by,
        corrects)
      values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String OF =
      """
      select id, document, method, outcome, served_on, proof, proof_sealed, consent, recorded_at, corrects
      from served_document
      where record_type = ? and record_id = ? order by recorded_at, id""";

  private final DataSource database;
  private final FieldCipher cipher;
  private final List<ServedHandler> handlers;
  private final Consents consents;
  private final CurrentCaller callers;
  private final AuditTrail audit;
  private final Clock clock;

  Servings(
      DataSource database,
      FieldCipher cipher,
      @All List<ServedHandler> handlers,
      Consents consents,
      CurrentCaller callers,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.cipher = cipher;
    this.handlers = handlers;
    this.consents = consents;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes down that a document was served, or could not be, and starts what runs from then.
   *
   * @throws ProblemException 400 for a day before the document or after today, or a correction of
   *     something else; 422 when a proof is missing; 409 when it was served already
   */
  public ServingView record(Document document, ServingRequest asked) {
    OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    List<ServingView> known = of(document.recordType(), document.recordId());
    String consent = asked.method() == ServingMethod.ELECTRONIC ? consentOf(document) : null;
    ProblemException.refuseAny(
        ServingChecks.faults(
            document, asked, known, consent, LocalDate.ofInstant(clock.instant(), Clocks.ZONE)));
    ServingRules.missing(asked, consent != null)
        .ifPresent(
            missing -> {
              throw new ProblemException(missing.problem()).with("article", missing.article());
            });
    ServingRequest following = ServingChecks.afterVoid(document, asked, known);
    ServingRequest request =
        asked.method() == ServingMethod.ELECTRONIC ? following.consented(consent) : following;
    UUID id = Ids.next();
    add(id, document, request, now);
    audit.record(
        AuditEntry.of("document-served", document.recordType(), document.recordId())
            .in(document.union())
            .about(document.personRef())
            .changed("document", null, document.name())
            .changed("method", null, request.method())
            .changed("outcome", null, request.outcome())
            .changed("servedOn", null, request.servedOn())
            .changed("consent", null, request.consent())
            .changed("corrects", null, request.corrects()));
    tell(document, request, known);
    return new ServingView(
        id,
        document.name(),
        request.method(),
        request.outcome(),
        request.servedOn(),
        request.proof(),
        request.consent(),
        now,
        request.corrects());
  }

  /** Not what somebody writes down of it, but the consent itself, as long as it is in force. */
  private @Nullable String consentOf(Document document) {
    String person = document.personRef();
    UUID given = consents.inForce(CONSENT_PURPOSE, Set.of(), Set.of(person)).get(person);
    return given == null ? null : given.toString();
  }

  private void tell(Document document, ServingRequest request, List<ServingView> known) {
    boolean undone =
        request.outcome() == ServingOutcome.FAILED
            && known.stream()
                .anyMatch(
                    it ->
                        it.id().equals(request.corrects())
                            && it.outcome() == ServingOutcome.SERVED);
    for (ServedHandler handler : handlers) {
      if (!handler.recordType().equals(document.recordType())) {
        continue;
      }
      if (request.outcome() == ServingOutcome.SERVED) {
        handler.served(document, request.servedOn());
      } else if (undone) {
        handler.notServed(document);
      }
    }
  }

  /** What is known of the documents of one record, oldest first. */
  public List<ServingView> of(String recordType, UUID recordId) {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(OF)) {
      read.setString(1, recordType);
      read.setObject(2, recordId);
      List<ServingView> found = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          found.add(
              new ServingView(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  ServingMethod.valueOf(row.getString(3)),
                  ServingOutcome.valueOf(row.getString(4)),
                  row.getObject(5, LocalDate.class),
                  proof(row),
                  row.getString("consent"),
                  row.getObject("recorded_at", OffsetDateTime.class),
                  row.getObject("corrects", UUID.class)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("records of service cannot be read", e);
    }
  }

  /** In clear where it was written before proofs were sealed. */
  private String proof(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("proof_sealed");
    return sealed == null
        ? row.getString("proof")
        : cipher.open(sealed, PROOF + row.getObject("id", UUID.class));
  }

  private void add(UUID id, Document document, ServingRequest request, OffsetDateTime now) {
    String proofSha256 = request.proofSha256();
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      int i = 1;
      add.setObject(i++, id);
      add.setString(i++, document.union().value());
      add.setString(i++, document.personRef());
      add.setString(i++, document.recordType());
      add.setObject(i++, document.recordId());
      add.setString(i++, document.name());
      add.setBytes(i++, HexFormat.of().parseHex(document.sha256()));
      add.setString(i++, request.method().name());
      add.setString(i++, request.outcome().name());
      add.setObject(i++, request.servedOn());
      String receiver = request.receiver();
      add.setBytes(i++, receiver == null ? null : cipher.seal(receiver, RECEIVER + id));
      add.setBytes(i++, cipher.seal(request.proof(), PROOF + id));
      add.setBytes(i++, proofSha256 == null ? null : HexFormat.of().parseHex(proofSha256));
      add.setString(i++, request.consent());
      add.setObject(i++, now);
      add.setString(i++, callers.get().subject());
      add.setObject(i, request.corrects());
      add.executeUpdate();
    } catch (SQLException e) {
      if (TAKEN.equals(e.getSQLState())) {
        throw new ProblemException(ServingProblem.ALREADY_SERVED, e)
            .detail("如有误，请用 corrects 更正原记录", "If it was wrong, correct the earlier record");
      }
      throw new IllegalStateException("the record of service cannot be written", e);
    }
  }
}
