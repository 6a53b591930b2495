package org.workershome.kit.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.LineSource.SourceLine;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/**
 * Which column of a file is which of its kind.
 *
 * @param columns by their place in the file; null where a column is passed over
 * @param names the header as it was
 */
record HeaderMatch(List<@Nullable BulkColumn> columns, List<String> names) {
  /** What a result file adds: a mended one is uploaded as it is. */
  static final String RESULT = "结果 Result";

  static final String REASONS = "原因 Reasons";

  private static final Set<String> PASSED_OVER = Set.of(key(RESULT), key(REASONS));
  private static final int SHOWN = 40;

  /**
   * @throws ProblemException that names every unknown, missing and repeated column at once
   */
  static HeaderMatch of(List<BulkColumn> wanted, @Nullable SourceLine header, BulkConfig limits) {
    if (header == null) {
      throw new ProblemException(BulkProblem.FILE_EMPTY);
    }
    List<String> names =
        new ArrayList<>(header.cells().stream().map(c -> c.text().strip()).toList());
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    if (names.size() > limits.maxColumns()) {
      throw new ProblemException(BulkProblem.TOO_MANY_COLUMNS)
          .with("maxColumns", limits.maxColumns());
    }
    Map<String, BulkColumn> known = new HashMap<>();
    for (BulkColumn column : wanted) {
      known.put(key(column.code()), column);
      known.put(key(column.zh()), column);
      known.put(key(column.en()), column);
    }
    List<FieldFault> faults = new ArrayList<>();
    List<@Nullable BulkColumn> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      BulkColumn column = known.get(key(FormulaGuard.original(name)));
      columns.add(column);
      if (column == null) {
        if (!PASSED_OVER.contains(key(name))) {
          faults.add(
              fault(shown(name), "UNKNOWN_COLUMN", "没有这一列", "is not a column of this import"));
        }
      } else if (!seen.add(column.code())) {
        faults.add(fault(shown(name), "REPEATED_COLUMN", "列重复", "stands there twice"));
      }
    }
    for (BulkColumn column : wanted) {
      if (column.required() && !seen.contains(column.code())) {
        faults.add(
            fault(column.code(), "MISSING_COLUMN", "缺少列“" + column.zh() + "”", "is missing"));
      }
    }
    if (!faults.isEmpty()) {
      var problem =
          new ProblemException(BulkProblem.HEADER_WRONG)
              .detail(
                  "第一行应为表头，可用的列："
                      + wanted.stream().map(BulkColumn::zh).collect(Collectors.joining("、")),
                  "The first line names the columns; known are: "
                      + wanted.stream().map(BulkColumn::code).collect(Collectors.joining(", ")));
      faults.forEach(problem::fault);
      throw problem;
    }
    return new HeaderMatch(columns, names);
  }

  /** The places of the columns that came from the uploader, not from a result file of ours. */
  List<Integer> given() {
    return IntStream.range(0, names.size()).filter(i -> columns.get(i) != null).boxed().toList();
  }

  private static FieldFault fault(String field, String code, String zh, String en) {
    return new FieldFault(field, code, zh, en);
  }

  /** A file without a header has data here, which is not repeated at length. */
  private static String shown(String name) {
    if (name.isEmpty()) {
      return "(空 / empty)";
    }
    return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
  }

  private static String key(String name) {
    return name.replaceAll("[\\s\\p{Z}*＊]+", "").toLowerCase(Locale.ROOT);
  }
}
