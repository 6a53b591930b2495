package org.workershome.acceptance.bench.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.workershome.acceptance.bench.measure.Outcome;

/**
 * The line of JSON that {@code summary.lua} lets wrk print.
 *
 * @param failures answers of 400 and above, and connections that broke or timed out
 */
public record WrkSummary(
    long requests,
    long micros,
    long failures,
    double p50Micros,
    double p99Micros,
    double maxMicros) {
  private static final String MARK = "summary ";
  private static final ObjectMapper JSON = new ObjectMapper();

  static WrkSummary parse(String printed) {
    String line =
        printed
            .lines()
            .filter(candidate -> candidate.startsWith(MARK))
            .findFirst()
            .orElseThrow(() -> new BenchTrouble("wrk printed no summary:\n" + printed));
    try {
      JsonNode summary = JSON.readTree(line.substring(MARK.length()));
      return new WrkSummary(
          summary.required("requests").asLong(),
          summary.required("micros").asLong(),
          summary.required("failures").asLong(),
          summary.required("p50").asDouble(),
          summary.required("p99").asDouble(),
          summary.required("max").asDouble());
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new BenchTrouble("wrk's summary is not understood: " + line, e);
    }
  }

  public Outcome outcome() {
    return new Outcome(
        requests,
        micros / 1e6,
        Map.of("p50 ms", p50Micros / 1e3, "p99 ms", p99Micros / 1e3, "max ms", maxMicros / 1e3));
  }
}
