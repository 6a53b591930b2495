package org.workershome.kit.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/events.md} as a machine reads it: a table with a row for each type, whose last cell
 * names the services that read it, and for each type a heading with a table of its fields.
 */
final class EventPage {
  /** What the page says of a field that every event of the type has. */
  static final String ALWAYS = "always";

  private static final Pattern HEADING = Pattern.compile("#{2,4} `([^`]+)`");
  private static final Pattern SERVICE = Pattern.compile("`([a-z]+)-service`");

  private final Set<String> mentioned = new TreeSet<>();
  private final Map<String, Set<String>> readers = new TreeMap<>();
  private final Map<String, Map<String, Boolean>> fields = new TreeMap<>();

  EventPage(Collection<String> lines) {
    Map<String, Boolean> section = new LinkedHashMap<>();
    for (String line : lines) {
      Matcher types = EventTypes.TYPE.matcher(line);
      while (types.find()) {
        mentioned.add(types.group());
      }
      Matcher heading = HEADING.matcher(line);
      if (line.startsWith("#")) {
        section = new LinkedHashMap<>();
        if (heading.matches() && EventTypes.TYPE.matcher(heading.group(1)).matches()) {
          fields.put(heading.group(1), section);
        }
      }
      if (line.startsWith("| `")) {
        row(line, section);
      }
    }
  }

  /** Types of this service that have no row, and types of it that nobody sends. */
  List<String> strayTypes(String service, Set<String> sent) {
    List<String> findings = new ArrayList<>();
    for (String type : sent) {
      if (!readers.containsKey(type)) {
        findings.add(type + " is sent and has no row");
      }
    }
    for (String type : mentioned) {
      if (EventTypes.isOf(service, type) && !sent.contains(type)) {
        findings.add(type + " is named and nobody sends it");
      }
    }
    return findings;
  }

  /**
   * Fields of one type that the page and the schema do not agree on.
   *
   * @param schema by field, whether every event has it
   */
  List<String> strayFields(String type, Map<String, Boolean> schema) {
    Map<String, Boolean> told = fields.getOrDefault(type, Map.of());
    Set<String> either = new TreeSet<>(schema.keySet());
    either.addAll(told.keySet());
    return either.stream()
        .filter(field -> !Objects.equals(schema.get(field), told.get(field)))
        .map(
            field ->
                type
                    + "."
                    + field
                    + ": schema "
                    + word(schema, field)
                    + ", page "
                    + word(told, field))
        .toList();
  }

  /** Types that this service reads and is not named for, and the other way round. */
  List<String> strayReaders(String service, Set<String> read) {
    List<String> findings = new ArrayList<>();
    for (String type : read) {
      if (!readers.getOrDefault(type, Set.of()).contains(service)) {
        findings.add(type + " is read by " + service + " and its row does not say so");
      }
    }
    readers.forEach(
        (type, services) -> {
          if (services.contains(service) && !read.contains(type)) {
            findings.add(type + " is not read by " + service + ", but its row says so");
          }
        });
    return findings;
  }

  private void row(String line, Map<String, Boolean> section) {
    List<String> cells = List.of(line.split("\\|", -1));
    String first = cells.get(1).strip().replace("`", "");
    if (EventTypes.TYPE.matcher(first).matches()) {
      Set<String> services = new TreeSet<>();
      Matcher service = SERVICE.matcher(cells.get(cells.size() - 2));
      while (service.find()) {
        services.add(service.group(1));
      }
      readers.put(first, services);
    } else {
      section.put(first, cells.get(2).strip().equals(ALWAYS));
    }
  }

  private static String word(Map<String, Boolean> fields, String field) {
    Boolean always = fields.get(field);
    return always == null ? "without it" : always ? ALWAYS : "sometimes";
  }
}
