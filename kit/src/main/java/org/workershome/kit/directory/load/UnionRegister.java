package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.DirectoryJson;
import org.workershome.kit.directory.UnionEntry;
import org.workershome.kit.directory.UnionPeriod;
import org.workershome.kit.directory.load.Difference.Change;
import org.workershome.kit.outbox.VersionedTopic;

/** The unions; all of them fit into memory. A union that moves takes along all that is below it. */
final class UnionRegister implements Register {
  private final LoadOptions options;
  private final List<Versioned<@Nullable UnionEntry>> changes = new ArrayList<>();
  private final UnionHistory history;

  UnionRegister(LoadOptions options) {
    this.options = options;
    this.history = new UnionHistory(options.today());
  }

  @Override
  public Difference compare(RegisterFile file, Topic topic, Faults faults) {
    Map<String, UnionRow> rows = rows(file, faults);
    Map<String, Versioned<@Nullable UnionEntry>> known = known(topic);
    Map<String, UnionNode> nodes = new TreeMap<>();
    Map<String, Long> removed = new HashMap<>();
    known.forEach(
        (code, entry) -> {
          if (entry.entry() != null) {
            nodes.put(code, new UnionNode(code, unnamed(code, entry.entry(), rows), entry.entry()));
          }
        });
    rows.forEach(
        (code, row) -> {
          var before = known.get(code);
          if (row.remove()) {
            removed.put(code, row.line());
            if (nodes.remove(code) == null) {
              faults.add(row.line(), "remove", "UNKNOWN", "没有此工会", "There is no such union");
            }
          } else {
            nodes.put(code, new UnionNode(code, row, before == null ? null : before.entry()));
          }
        });
    Map<String, String> paths = new UnionTree(nodes, removed, faults).paths();
    var difference = new Difference();
    if (faults.any()) {
      return difference;
    }
    paths.forEach(
        (code, path) -> {
          UnionNode node = nodes.get(code);
          var before = known.get(code);
          if (node != null) {
            differ(node, path, before == null ? 0 : before.version(), difference, faults);
          }
        });
    removed.forEach(
        (code, line) -> {
          difference.add(Change.REMOVED, code);
          var before = known.get(code);
          changes.add(
              new Versioned<>(code, options.after(before == null ? 0 : before.version()), null));
        });
    return difference;
  }

  @Override
  public void send(VersionedTopic topic) {
    for (Versioned<@Nullable UnionEntry> change : changes) {
      UnionEntry entry = change.entry();
      topic.send(
          change.key(),
          change.version(),
          Kind.UNIONS.eventType(),
          entry == null ? null : DirectoryJson.bytes(entry));
    }
  }

  @Override
  public void close() {}

  /** The unions of a topic, as the last version says. */
  static Map<String, Versioned<@Nullable UnionEntry>> known(Topic topic) {
    Map<String, Versioned<@Nullable UnionEntry>> known = new HashMap<>();
    topic.read(
        (code, version, value) -> {
          var before = known.get(code);
          if (UnionEntry.isCode(code) && (before == null || before.version() <= version)) {
            known.put(
                code,
                new Versioned<>(code, version, DirectoryJson.readIfSound(value, UnionEntry.class)));
          }
        });
    return known;
  }

  private Map<String, UnionRow> rows(RegisterFile file, Faults faults) {
    Map<String, UnionRow> rows = new HashMap<>();
    file.read(
        faults,
        line ->
            UnionRow.of(line, options.today(), faults)
                .ifPresent(
                    row -> {
                      UnionRow first = rows.putIfAbsent(row.code(), row);
                      if (first != null) {
                        faults.add(
                            row.line(),
                            "code",
                            "TWICE",
                            "编码与第" + first.line() + "行重复",
                            "The code stands in line " + first.line() + " already");
                      }
                    }));
    return rows;
  }

  /** What a complete file does not name has ended. */
  private @Nullable UnionRow unnamed(String code, UnionEntry known, Map<String, UnionRow> rows) {
    if (!options.complete() || rows.containsKey(code) || known.validTo() != null) {
      return null;
    }
    UnionPeriod current = known.current();
    LocalDate end =
        options.today().isBefore(known.validFrom()) ? known.validFrom() : options.today();
    return new UnionRow(
        0,
        code,
        current.name(),
        current.parent(),
        known.kind(),
        known.region(),
        known.creditCode(),
        known.validFrom(),
        end,
        List.of(),
        null,
        false);
  }

  private void differ(
      UnionNode node, String path, long version, Difference difference, Faults faults) {
    UnionEntry before = node.known();
    UnionEntry after = history.entry(node, path, faults);
    if (after.equals(before)) {
      difference.add(Change.UNCHANGED, node.code());
      return;
    }
    Change change;
    if (before == null) {
      change = Change.ADDED;
    } else if (!before.current().path().equals(path)) {
      change = Change.MOVED;
    } else if (before.validTo() == null && after.validTo() != null) {
      change = Change.ENDED;
    } else {
      change = Change.CHANGED;
    }
    difference.add(change, node.code());
    changes.add(new Versioned<>(node.code(), options.after(version), after));
  }
}
