package org.workershome.kit.approval;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.kit.attachment.AttachmentGate;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;

/**
 * Proofs of an approval: scans of signatures and of minutes. Whoever may decide one of its steps
 * adds them, auditors read them, and what a move rests on stays. A service gives them an address by
 * an {@code AttachmentsResource} at {@code /api/<service>/approvals/{id}/attachments}.
 */
@Singleton
public final class ApprovalFiles implements AttachmentGate {
  public static final String TYPE = "approval";

  private final ApprovalTable table;
  private final PolicyTable policies;

  ApprovalFiles(ApprovalTable table, PolicyTable policies) {
    this.table = table;
    this.policies = policies;
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public Record record(String recordId) {
    StoredRequest request = find(recordId);
    Set<Role> readers = EnumSet.of(Role.AUDITOR, Role.INSPECTOR);
    readers.addAll(approvers(request));
    return new Record(
        request.id().toString(),
        request.union(),
        Optional.empty(),
        readers,
        request.state() == ApprovalState.PENDING || request.state() == ApprovalState.RETURNED);
  }

  @Override
  public boolean mayRead(Caller caller, Record record) {
    return caller.kind() == CallerKind.STAFF && record.readers().stream().anyMatch(caller::has);
  }

  @Override
  public boolean mayAdd(Caller caller, Record record) {
    return caller.kind() == CallerKind.STAFF
        && approvers(find(record.id())).stream().anyMatch(caller::has);
  }

  @Override
  public boolean isProof(Record record, UUID file) {
    return table.restsOn(find(record.id()).id(), file);
  }

  private StoredRequest find(String id) {
    try {
      return table.find(UUID.fromString(id)).orElseThrow(Moves::notFound);
    } catch (IllegalArgumentException e) {
      throw Moves.notFound();
    }
  }

  private Set<Role> approvers(StoredRequest request) {
    return policies.find(request.policyId()).orElseThrow(Moves::notFound).steps().stream()
        .flatMap(step -> step.roles().stream())
        .flatMap(role -> Role.ofWire(role).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
