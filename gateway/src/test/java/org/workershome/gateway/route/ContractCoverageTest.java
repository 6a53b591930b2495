package org.workershome.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every path that a service promises in its committed contract leads to that service. */
class ContractCoverageTest {
  private static final String PREFIX = "workershome.gateway.";

  @TestFactory
  Stream<DynamicTest> everyPromisedPathLeadsToItsService() throws IOException {
    RouteTable table = shipped();
    return table.upstreams().stream()
        .map(Owner.Upstream::name)
        .filter(name -> Files.exists(contract(name)))
        .flatMap(
            name ->
                paths(name).stream()
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                name + " " + path,
                                () ->
                                    assertThat(table.find(path))
                                        .map(route -> route.owner().name())
                                        .contains(name))));
  }

  @Test
  void theTableIsTheOneOfTheArchitecture() throws IOException {
    Map<String, String> owners = new HashMap<>();
    shipped().routes().forEach(route -> owners.put(route.segment(), route.owner().name()));

    assertThat(owners)
        .containsOnly(
            Map.entry("petitions", "petition"),
            Map.entry("legal-aid", "petition"),
            Map.entry("mediations", "petition"),
            Map.entry("instruments", "petition"),
            Map.entry("reception-days", "petition"),
            Map.entry("sentiment", "petition"),
            Map.entry("research", "petition"),
            Map.entry("inspections", "petition"),
            Map.entry("backlog-campaigns", "petition"),
            Map.entry("unions", "petition"),
            Map.entry("petition", "petition"),
            Map.entry("households", "aid"),
            Map.entry("aid", "aid"),
            Map.entry("competitions", "competition"),
            Map.entry("suggestions", "competition"),
            Map.entry("innovations", "competition"),
            Map.entry("honours", "competition"),
            Map.entry("learning", "competition"),
            Map.entry("targets", "competition"),
            Map.entry("competition", "competition"),
            Map.entry("report", "gateway"));
  }

  @Test
  void theDoorTakesFilesAsLargeAsTheServiceBehindIt() throws IOException {
    RouteTable table = shipped();
    Map<String, Long> behind = new TreeMap<>();
    Map<String, Long> here = new TreeMap<>();
    for (Owner.Upstream service : table.upstreams()) {
      settings("../" + service.name() + "-service", "workershome.http.body-limits.")
          .forEach(
              (pattern, bytes) -> {
                behind.put(pattern, Long.valueOf(bytes));
                table
                    .find(pattern.replace("*", "any"))
                    .ifPresent(route -> here.put(pattern, route.bodyLimit()));
              });
    }

    assertThat(here).isEqualTo(behind).isNotEmpty();
  }

  /** The table as application.properties has it. */
  private static RouteTable shipped() throws IOException {
    Map<String, URI> bases = new HashMap<>();
    settings(".", PREFIX + "upstreams.").forEach((name, at) -> bases.put(name, URI.create(at)));
    Map<String, List<String>> owners = new HashMap<>();
    settings(".", PREFIX + "owners.")
        .forEach((name, segments) -> owners.put(name, List.of(segments.split(",", -1))));
    Map<String, Long> limits = new HashMap<>();
    settings(".", PREFIX + "body-limits.")
        .forEach(
            (address, size) ->
                limits.put(address, new MemorySizeConverter().convert(size).asLongValue()));
    return RouteTable.of(bases, owners, 0, limits);
  }

  /** What a module's application.properties has under a prefix, by the rest of the key. */
  private static Map<String, String> settings(String module, String prefix) throws IOException {
    var properties = new Properties();
    try (InputStream file =
        Files.newInputStream(Path.of(module, "src/main/resources/application.properties"))) {
      properties.load(file);
    }
    Map<String, String> found = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        found.put(key.substring(prefix.length()).replace("\"", ""), properties.getProperty(key));
      }
    }
    return found;
  }

  private static Path contract(String service) {
    return Path.of("..", service + "-service", "openapi", service + ".yaml");
  }

  private static List<String> paths(String service) {
    try (Stream<String> lines = Files.lines(contract(service))) {
      return lines
          .filter(line -> line.matches(" {2}/\\S+:"))
          .map(line -> line.substring(2, line.length() - 1))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
