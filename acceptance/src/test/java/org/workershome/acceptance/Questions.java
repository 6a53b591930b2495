package org.workershome.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workershome.acceptance.CaseNames.Kind;
import org.workershome.acceptance.Contracts.Operation;
import org.workershome.acceptance.Contracts.Parameter;

/**
 * The questions that the contracts allow to ask about a case: lists, counts, searches and exports,
 * which do not name it, and whatever names it or something of it.
 *
 * @param union whose people ask
 * @param handler who works on the case, as a filter
 * @param figures that are counted, by the beginning of the addresses that ask for one
 */
record Questions(
    Contracts contracts,
    LocalDate today,
    String union,
    String handler,
    Map<String, List<String>> figures) {
  private static final int DAYS = 30;
  private static final String REPEAT = "confirmRepeat";
  private static final int PAGE = 100;

  /** Filters that name a record, and so belong to what names the case. */
  private static final Set<String> NAMING =
      Set.of("recordId", "petition", "reference", "project", "day", "after", "fundId", "personRef");

  /** What an accusation is, where a list can be narrowed to it. */
  private static final Map<String, Set<String>> NARROWING =
      Map.of("category", Set.of("ACCUSATION"), "channel", Set.of("ONLINE", "LETTER"));

  /** With the filters that could single it out, one at a time, and every figure by itself. */
  List<Question> lists(List<String> words) {
    return lists(words, true);
  }

  /** Each list once, as it comes. */
  List<Question> plainLists(List<String> words) {
    return lists(words, false);
  }

  private List<Question> lists(List<String> words, boolean narrowed) {
    List<Question> questions = new ArrayList<>();
    for (Operation operation : contracts.operations()) {
      boolean naming =
          operation.inQuery().stream().anyMatch(p -> p.required() && NAMING.contains(p.name()));
      boolean plain = narrowed || !operation.inPath().contains("figure");
      if (operation.reads() && operation.records().isEmpty() && !naming && plain) {
        for (String path : paths(operation, operation.path())) {
          list(operation, path, narrowed, questions);
        }
      }
    }
    words.forEach(word -> questions.add(search(word)));
    return questions;
  }

  private void list(Operation operation, String path, boolean narrowed, List<Question> questions) {
    List<String> always = new ArrayList<>();
    for (Parameter parameter : operation.inQuery()) {
      if (parameter.required()) {
        always.add(pair(parameter.name(), needed(parameter)));
      } else if (parameter.name().equals("limit")) {
        int most = parameter.schema().node().path("maximum").asInt(PAGE);
        always.add(pair("limit", Integer.toString(Math.min(PAGE, most))));
      }
    }
    questions.add(Question.read(operation.id(), address(path, always, "")));
    if (narrowed && !operation.inPath().contains("figure")) {
      for (Parameter parameter : operation.inQuery()) {
        for (String value : parameter.required() ? List.<String>of() : narrowing(parameter)) {
          questions.add(
              Question.read(operation.id(), address(path, always, pair(parameter.name(), value))));
        }
      }
    }
  }

  private List<String> narrowing(Parameter parameter) {
    Set<String> wanted = NARROWING.getOrDefault(parameter.name(), Set.of());
    return switch (parameter.name()) {
      case "union", "parent", "under" -> List.of(union, AccusedUnion.ABOVE);
      case "handler", "actor" -> List.of(handler);
      case "format" -> List.of("csv", "xlsx");
      case "by", "side" -> parameter.schema().choices();
      default -> parameter.schema().choices().stream().filter(wanted::contains).toList();
    };
  }

  private String needed(Parameter parameter) {
    List<String> choices = parameter.schema().choices();
    if (!choices.isEmpty()) {
      return choices.getFirst();
    }
    return switch (parameter.name()) {
      case "from" ->
          parameter.schema().node().has("pattern") ? union : today.minusDays(DAYS).toString();
      case "to", "on" -> today.toString();
      case "union" -> union;
      case "name" -> "a.pdf";
      default -> throw new AssertionError("nothing known for the filter " + parameter.name());
    };
  }

  /** The address with a value for every part of it that names no record. */
  private List<String> paths(Operation operation, String path) {
    for (String part : operation.inPath()) {
      if (path.contains("{" + part + "}") && !operation.records().contains(part)) {
        List<String> paths = new ArrayList<>();
        for (String value : parts(operation, part)) {
          paths.addAll(paths(operation, path.replace("{" + part + "}", value)));
        }
        return paths;
      }
    }
    return List.of(path);
  }

  private List<String> parts(Operation operation, String part) {
    List<String> choices =
        operation.schemaOf(part).map(Contracts.Schema::choices).orElse(List.of());
    if (!choices.isEmpty()) {
      return choices;
    }
    return switch (part) {
      case "figure" ->
          figures.entrySet().stream()
              .filter(each -> operation.path().startsWith(each.getKey() + "/"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no figures for " + operation.path()))
              .getValue();
      case "year" -> List.of(Integer.toString(today.getYear()));
      case "code" -> List.of(union);
      case "type" -> List.of("petition");
      default -> throw new AssertionError(operation.id() + ": nothing known for " + part);
    };
  }

  /** What reads and names the case: in the address, or as a filter. */
  List<Question> reading(CaseNames names) {
    List<Question> questions = new ArrayList<>();
    for (Operation operation : contracts.operations()) {
      if (operation.reads() && !operation.records().isEmpty()) {
        questions.addAll(naming(operation, names, ""));
      } else if (operation.reads()) {
        operation.inQuery().stream()
            .filter(parameter -> NAMING.contains(parameter.name()))
            .forEach(parameter -> questions.addAll(filtered(operation, parameter, names)));
      }
    }
    questions.add(search(names.get(Kind.NUMBER)));
    questions.add(search(names.get(Kind.QUERY_CODE)));
    return questions;
  }

  /**
   * What writes and names the case, in the address or in the body.
   *
   * @param etag the version that its writer pretends to have seen
   */
  List<Question> writing(CaseNames names, String etag) {
    return contracts.operations().stream()
        .filter(operation -> !operation.reads())
        .filter(operation -> !operation.records().isEmpty() || namesInBody(operation))
        .flatMap(operation -> naming(operation, names, etag).stream())
        .toList();
  }

  /** What is asked of one petition, and names something of the case that is not its own. */
  List<Question> across(CaseNames names, String etag) {
    return contracts.operations().stream()
        .filter(operation -> operation.path().startsWith("/api/petitions/{id}"))
        .filter(operation -> operation.records().size() > 1 || operation.id().equals(REPEAT))
        .flatMap(operation -> naming(operation, names, etag).stream())
        .toList();
  }

  private static boolean namesInBody(Operation operation) {
    return operation.body().names(CaseNames.IN_BODIES);
  }

  private List<Question> filtered(Operation operation, Parameter naming, CaseNames names) {
    List<String> needed = new ArrayList<>();
    for (Parameter parameter : operation.inQuery()) {
      if (parameter.required() && !parameter.equals(naming)) {
        needed.add(pair(parameter.name(), needed(parameter)));
      }
    }
    String filter = pair(naming.name(), names.get(Kind.PETITION));
    return paths(operation, operation.path()).stream()
        .limit(1)
        .map(path -> Question.read(operation.id(), address(path, needed, filter)))
        .toList();
  }

  private List<Question> naming(Operation operation, CaseNames names, String etag) {
    String path = operation.path();
    for (String record : operation.records()) {
      path = path.replace("{" + record + "}", names.inPath(operation, record));
    }
    List<String> needed =
        operation.inQuery().stream()
            .filter(Parameter::required)
            .map(parameter -> pair(parameter.name(), needed(parameter)))
            .toList();
    return paths(operation, path).stream()
        .limit(1)
        .map(each -> asked(operation, address(each, needed, ""), names, etag))
        .toList();
  }

  private Question asked(Operation operation, String address, CaseNames names, String etag) {
    if (operation.reads()) {
      return Question.read(operation.id(), address);
    }
    boolean form = operation.media().equals(Question.JSON);
    return new Question(
        operation.id(),
        operation.method(),
        address,
        operation.media(),
        form ? new PlausibleBody(names, today).of(operation.body()) : null,
        Map.of("If-Match", etag));
  }

  private static Question search(String word) {
    return Question.search(
        "searchPetitions",
        "/api/petitions/search",
        JsonNodeFactory.instance.objectNode().put("query", word));
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  private static String address(String path, List<String> pairs, String more) {
    List<String> all = new ArrayList<>(pairs);
    if (!more.isEmpty()) {
      all.add(more);
    }
    return all.isEmpty() ? path : path + "?" + String.join("&", all);
  }
}
