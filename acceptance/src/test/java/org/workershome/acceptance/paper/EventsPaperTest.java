package org.workershome.acceptance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} names the events that the services' schemas describe, and no others. */
class EventsPaperTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `(org\\.workershome\\.[a-z0-9.-]+)` \\| `(workershome\\.[a-z]+)` \\|.*");
  private static final Pattern PERSONAL =
      // The number of an id, but not of a legal aid.
      Pattern.compile(
          "(?i)citizenId|(?-i:\\bidNumber|IdNumber)|phone|account|address|card|illness|fullName");

  @Test
  void everyTypeIsInTheTableWithItsTopicAndNoOther() throws IOException {
    // When
    Map<String, String> told = new TreeMap<>();
    for (String line : Files.readAllLines(Papers.PROJECT.resolve("docs/events.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        told.put(row.group(1), row.group(2));
      }
    }

    // Then
    Map<String, String> published = new TreeMap<>();
    for (Path schema : schemas()) {
      String topic = "workershome." + service(schema);
      String name = schema.getFileName().toString().replace(".schema.json", "");
      // What only proves that something was not changed afterwards has a topic of its own.
      boolean anchor = name.endsWith("anchored.v1");
      // What every service tells of itself stands in kit, under the room that tells it.
      String type = service(schema).equals("kit") ? "workershome.audit" : topic;
      published.put("org." + type + "." + name, anchor ? "workershome.anchors" : topic);
    }
    assertThat(published).hasSizeGreaterThanOrEqualTo(8);
    assertThat(told).isEqualTo(published);
  }

  @Test
  void noSchemaHasAFieldForWhatAnEventMustNotCarry() throws IOException {
    var json = new ObjectMapper();
    for (Path schema : schemas()) {
      JsonNode fields = json.readTree(schema.toFile()).path("properties");
      assertThat(fields.size()).as(schema.toString()).isPositive();
      fields
          .fieldNames()
          .forEachRemaining(
              field -> assertThat(field).as(schema.toString()).doesNotContainPattern(PERSONAL));
    }
  }

  private static List<Path> schemas() throws IOException {
    return Papers.endingWith(".schema.json").stream()
        .filter(file -> file.toString().contains("/contracts/published/"))
        .toList();
  }

  private static String service(Path schema) {
    return Papers.PROJECT.relativize(schema).getName(0).toString().replace("-service", "");
  }
}
