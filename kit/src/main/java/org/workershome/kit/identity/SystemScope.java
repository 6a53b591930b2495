package org.workershome.kit.identity;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The scope of work that no request asked for: relays, consumers, sweeps, loaders. It is opened
 * explicitly, wins over a request's caller and ends with the block, whatever happens in it.
 */
public final class SystemScope {
  private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

  private SystemScope() {}

  /**
   * @param job what is being done, in kebab-case; becomes the subject {@code system:<job>}
   */
  public static void run(String job, Runnable work) {
    ScopedValue.where(CALLER, Caller.system(job)).run(work);
  }

  public static <T> T call(String job, Callable<T> work) throws Exception {
    return ScopedValue.where(CALLER, Caller.system(job)).call(work::call);
  }

  /** The job's caller, empty outside of any such scope. */
  public static Optional<Caller> current() {
    return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
  }
}
