package org.workershome.aid.simulation;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;

/** Runs simulations, with the rights of whoever asked for one. */
@Singleton
class SimulationJob implements JobHandler {
  static final String KIND = "eligibility-simulation";

  private final JudgeFiles judge;

  SimulationJob(JudgeFiles judge) {
    this.judge = judge;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobRun run) throws Exception {
    UUID simulation = UUID.fromString(run.parameters());
    SystemScope.callOnBehalf(
        run.creator(),
        () -> {
          judge.run(simulation);
          return simulation;
        });
  }
}
