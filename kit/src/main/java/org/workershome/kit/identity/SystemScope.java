package org.workershome.kit.identity;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The scope of work that no request asked for: relays, consumers, sweeps, loaders. It is opened
 * explicitly, wins over a request's caller and ends with the block, whatever happens in it.
 */
public final class SystemScope {
  private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();
  private static final ScopedValue<String> JOB = ScopedValue.newInstance();

  private SystemScope() {}

  /**
   * @param job what is being done, in kebab-case; becomes the subject {@code system:<job>}
   */
  public static void run(String job, Runnable work) {
    ScopedValue.where(CALLER, Caller.system(job)).where(JOB, job).run(work);
  }

  public static <T> T call(String job, Callable<T> work) throws Exception {
    return ScopedValue.where(CALLER, Caller.system(job)).where(JOB, job).call(work::call);
  }

  /**
   * Does a person's work later than he asked for it, with the rights that he had then.
   *
   * @param caller who asked for it
   */
  public static <T> T callOnBehalf(Caller caller, Callable<T> work) throws Exception {
    return ScopedValue.where(CALLER, caller).call(work::call);
  }

  /** The job's caller, empty outside of any such scope. */
  public static Optional<Caller> current() {
    return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
  }

  /** What is being done, also while it is done on a person's behalf; empty in a request. */
  public static Optional<String> job() {
    return JOB.isBound() ? Optional.of(JOB.get()) : Optional.empty();
  }
}
