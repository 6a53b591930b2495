package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.workershome.kit.attachment.AttachmentGate;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.ScopedSql;

/**
 * Photographs of a list that hung where it should. The owner's publishers add them; what was
 * recorded as evidence stays. A service gives them an address by an {@code AttachmentsResource} at
 * {@code /api/<service>/publicities/{id}/attachments}.
 */
@Singleton
public final class PublicityFiles implements AttachmentGate {
  public static final String TYPE = Publicities.RECORD;

  private final PublicityTable table;
  private final PublicityKinds kinds;
  private final ScopedSql sql;

  PublicityFiles(PublicityTable table, PublicityKinds kinds, ScopedSql sql) {
    this.table = table;
    this.kinds = kinds;
    this.sql = sql;
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public Record record(String recordId) {
    Publicity publicity = find(recordId);
    PublicityKind kind = kinds.require(publicity.kind());
    Set<Role> readers = EnumSet.of(Role.AUDITOR, Role.INSPECTOR);
    readers.addAll(kind.readers());
    readers.addAll(kind.publishers());
    readers.addAll(kind.approvers());
    readers.addAll(kind.screeners());
    return new Record(
        publicity.id().toString(),
        publicity.union(),
        Optional.empty(),
        readers,
        publicity.state().legalMoves().contains(PublicityMove.RECORD_EVIDENCE));
  }

  @Override
  public boolean mayRead(Caller caller, Record record) {
    return caller.kind() == CallerKind.STAFF && record.readers().stream().anyMatch(caller::has);
  }

  @Override
  public boolean mayAdd(Caller caller, Record record) {
    Publicity publicity = find(record.id());
    return caller.kind() == CallerKind.STAFF
        && publicity.union().equals(caller.union())
        && kinds.require(publicity.kind()).publishers().stream().anyMatch(caller::has);
  }

  @Override
  public boolean isProof(Record record, UUID file) {
    return sql.first(
            "select 1 from publicity_evidence where publicity_id = ? and attachment_id = ?",
            row -> true,
            UUID.fromString(record.id()),
            file.toString())
        .isPresent();
  }

  private Publicity find(String id) {
    try {
      return table.require(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
  }
}
