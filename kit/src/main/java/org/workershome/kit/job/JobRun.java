package org.workershome.kit.job;

import java.util.Optional;
import java.util.UUID;
import org.workershome.kit.identity.Caller;

/** One job in the hands of one replica. */
public final class JobRun {
  private final JobTable table;
  private final JobTable.Claim claim;
  private volatile String checkpoint;

  JobRun(JobTable table, JobTable.Claim claim) {
    this.table = table;
    this.claim = claim;
    this.checkpoint = claim.checkpoint();
  }

  public UUID id() {
    return claim.id();
  }

  /** What the starter gave along, as it gave it. */
  public String parameters() {
    return claim.parameters();
  }

  /** Who started it, with the rights of then. */
  public Caller creator() {
    return claim.creator();
  }

  /** Where the last run, of whichever replica, got to. */
  public Optional<String> checkpoint() {
    return checkpoint.isEmpty() ? Optional.empty() : Optional.of(checkpoint);
  }

  /**
   * Says how far it is; within a transaction the checkpoint commits with the work that it tells of.
   *
   * @param at where a later run goes on; means something to the handler alone
   * @param done how many of {@code total} are done
   * @param total how many there are; 0 while nobody knows
   * @throws RuntimeException when another replica has the job now, or it was cancelled: let it
   *     through, so that the transaction rolls back
   */
  public void checkpoint(String at, long done, long total) {
    table.checkpoint(claim, at, done, total);
    checkpoint = at;
  }
}
