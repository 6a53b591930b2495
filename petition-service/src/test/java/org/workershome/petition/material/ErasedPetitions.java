package org.workershome.petition.material;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.workershome.kit.privacy.retention.RemovedRecord;
import org.workershome.kit.privacy.retention.RetainedRecords;
import org.workershome.kit.privacy.retention.RetentionAction;

/**
 * Petitions as a type of record that is erased, which the service does not declare yet: those that
 * a test names.
 */
@Singleton
public class ErasedPetitions implements RetainedRecords {
  final Queue<UUID> due = new ConcurrentLinkedQueue<>();

  @Override
  public String recordType() {
    return MaterialGate.TYPE;
  }

  @Override
  public Set<RetentionAction> actions() {
    return Set.of(RetentionAction.DELETE);
  }

  @Override
  public long countToRemove(LocalDate closedBy) {
    return due.size();
  }

  @Override
  public List<UUID> sampleToRemove(LocalDate closedBy, int limit) {
    return List.copyOf(due);
  }

  @Override
  public List<RemovedRecord> remove(LocalDate closedBy, RetentionAction action, int limit) {
    List<RemovedRecord> removed = new ArrayList<>();
    for (UUID id = due.poll(); id != null; id = due.poll()) {
      removed.add(new RemovedRecord(id, null, null));
    }
    return removed;
  }
}
