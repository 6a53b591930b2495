package org.workershome.acceptance.bench.tool;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kafka's own producer test, in a JVM of its own, with the settings of a careful producer. */
public final class ProducerPerf {
  private static final String MAIN = "org.apache.kafka.tools.ProducerPerformance";
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Workshop workshop;
  private final String brokers;

  public ProducerPerf(Workshop workshop, String brokers) {
    this.workshop = workshop;
    this.brokers = brokers;
  }

  /**
   * Sends as fast as it can.
   *
   * @param bytes of a record, key and headers included: the tool itself sends neither
   * @param warmUp records that are sent before the clock starts
   */
  public ProducerPerfSummary run(String topic, int records, int bytes, int warmUp) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String printed =
        new Command(
                List.of(
                    java,
                    "-Xmx512m",
                    "-cp",
                    classPath(),
                    MAIN,
                    "--bootstrap-server",
                    brokers,
                    "--topic",
                    topic,
                    "--num-records",
                    Integer.toString(records + warmUp),
                    "--warmup-records",
                    Integer.toString(warmUp),
                    "--record-size",
                    Integer.toString(bytes),
                    "--throughput",
                    "-1",
                    "--command-property",
                    "acks=all",
                    "enable.idempotence=true",
                    "linger.ms=5",
                    "batch.size=262144"),
                Map.of(),
                workshop.folder())
            .run(workshop, LONGEST);
    return ProducerPerfSummary.parse(printed, records, records + warmUp);
  }

  /** This process's own, from wherever it is started. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
