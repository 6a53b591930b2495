package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.job.JobFailure;
import org.workershome.kit.job.JobHandler;
import org.workershome.kit.job.JobRun;
import org.workershome.kit.testing.Hold;

/** A job that counts to its parameter, and does what a test wants on the way. */
@Singleton
class TrialJobs implements JobHandler {
  /** What a test wants to happen at a number: once. */
  enum Mishap {
    STUMBLE,
    GIVE_UP,
    HOLD
  }

  final Map<Long, Mishap> mishaps = new ConcurrentHashMap<>();
  private volatile Hold hold = new Hold();
  volatile Caller creator = Caller.anonymous();

  /** Holds the next job that gets to that number. */
  Hold newHold(long at) {
    Hold fresh = new Hold();
    hold = fresh;
    mishaps.put(at, Mishap.HOLD);
    return fresh;
  }

  @Override
  public String kind() {
    return "trial-count";
  }

  @Override
  public void run(JobRun run) {
    creator = run.creator();
    long total = Long.parseLong(run.parameters());
    long from = run.checkpoint().map(Long::parseLong).orElse(0L);
    for (long at = from + 1; at <= total; at++) {
      Mishap mishap = mishaps.remove(at);
      if (mishap == Mishap.STUMBLE) {
        throw new IllegalStateException("secret inner words");
      }
      if (mishap == Mishap.GIVE_UP) {
        throw new JobFailure("文件为空 / The file is empty");
      }
      if (mishap == Mishap.HOLD) {
        hold.reachedAndWait();
      }
      run.checkpoint(Long.toString(at), at, total);
    }
  }
}
