package org.workershome.kit.audit.seal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is kept: who, when, what, on which record, from where, why, and with which
 * difference. Holds nothing that the database would change on the way: the instant is in whole
 * microseconds, and no text has a character that PostgreSQL or UTF-8 could not keep.
 *
 * @param outcome {@code DONE} or {@code REFUSED}
 * @param actorRoles with commas between them
 * @param job what a part of ours was doing, where no person asked for it at that moment
 * @param clientAddress as the gateway saw it
 * @param changes the redacted difference, as JSON
 */
public record AuditRecord(
    UUID id,
    Instant at,
    String outcome,
    String actor,
    String actorKind,
    @Nullable String actorPersonRef,
    @Nullable String actorUnion,
    String actorRoles,
    @Nullable String job,
    @Nullable String requestId,
    @Nullable String clientAddress,
    String action,
    String recordType,
    String recordId,
    @Nullable String union,
    @Nullable String personRef,
    @Nullable String purpose,
    String changes) {
  private static final String FORM = "workershome.audit.entry.v1";

  public AuditRecord {
    requireNonNull(id, "id");
    at = at.truncatedTo(ChronoUnit.MICROS);
    outcome = kept(outcome);
    actor = kept(actor);
    actorKind = kept(actorKind);
    actorPersonRef = keptOrNull(actorPersonRef);
    actorUnion = keptOrNull(actorUnion);
    actorRoles = kept(actorRoles);
    job = keptOrNull(job);
    requestId = keptOrNull(requestId);
    clientAddress = keptOrNull(clientAddress);
    action = kept(action);
    recordType = kept(recordType);
    recordId = kept(recordId);
    union = keptOrNull(union);
    personRef = keptOrNull(personRef);
    purpose = keptOrNull(purpose);
    changes = kept(changes);
  }

  /**
   * The canonical bytes; two different entries never share them.
   *
   * @param service whose audit it belongs to: an entry moved to another database does not fit there
   */
  public byte[] form(String service) {
    return Form.of(FORM)
        .text(service)
        .text(id.toString())
        .number(at.getEpochSecond())
        .number(at.getNano())
        .text(outcome)
        .text(actor)
        .text(actorKind)
        .text(actorPersonRef)
        .text(actorUnion)
        .text(actorRoles)
        .text(job)
        .text(requestId)
        .text(clientAddress)
        .text(action)
        .text(recordType)
        .text(recordId)
        .text(union)
        .text(personRef)
        .text(purpose)
        .text(changes)
        .done();
  }

  private static @Nullable String keptOrNull(@Nullable String text) {
    return text == null ? null : kept(text);
  }

  /** The text with a mark for what cannot be stored: a NUL, or half of a surrogate pair. */
  private static String kept(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return text.codePoints()
            .map(point -> point == 0 || isHalf(point) ? 0xFFFD : point)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** Not what it says about whom: this could end up in a log. */
  @Override
  public String toString() {
    return "AuditRecord[" + id + " " + action + " " + recordType + "]";
  }
}
