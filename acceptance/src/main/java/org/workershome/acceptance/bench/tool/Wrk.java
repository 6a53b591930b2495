package org.workershome.acceptance.bench.tool;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * HTTP load in a closed loop: for throughput only, because a stalled server is simply not asked.
 * One thread, so that it takes at most one core.
 */
public final class Wrk {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Workshop workshop;

  public Wrk(Workshop workshop) {
    this.workshop = workshop;
    workshop.script("summary.lua");
  }

  /**
   * What to send.
   *
   * @param script of this project, under {@code bench/}; it must load {@code summary.lua}
   * @param settings read by the script from its environment
   */
  public record Call(URI url, String script, int connections, Map<String, String> settings) {
    public Call {
      settings = Map.copyOf(settings);
    }

    @Override
    public String toString() {
      return "Call[" + url + " " + script + " c=" + connections + "]";
    }
  }

  /**
   * @throws BenchTrouble when a single answer was an error: the rate would be that of refusing
   */
  public WrkSummary run(Call call, Duration duration) {
    String printed = load(call, duration);
    WrkSummary summary = WrkSummary.parse(printed);
    if (summary.failures() > 0) {
      throw new BenchTrouble(
          summary.failures()
              + " of "
              + summary.requests()
              + " answers failed: "
              + call
              + "\n"
              + printed);
    }
    return summary;
  }

  /** Load only. What is cold may refuse: the runs after it tell whether it was only that. */
  public void warmUp(Call call, Duration duration) {
    var unused = load(call, duration);
  }

  private String load(Call call, Duration duration) {
    Path script = workshop.script(call.script());
    var environment = new HashMap<>(call.settings());
    environment.put("BENCH_FOLDER", workshop.folder().toString());
    return new Command(
            List.of(
                Tool.WRK.path().toString(),
                "-t1",
                "-c" + call.connections(),
                "-d" + duration.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                call.url().toString()),
            environment,
            workshop.folder())
        .run(workshop, duration.plus(GRACE));
  }
}
