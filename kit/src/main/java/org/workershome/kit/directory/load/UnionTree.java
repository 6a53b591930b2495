package org.workershome.kit.directory.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.directory.UnionEntry;
import org.workershome.kit.directory.UnionPeriod;

/**
 * All unions as they would stand after the load: whether they make a tree, and where each stands.
 */
final class UnionTree {
  private static final int MAX_LEVELS = 16;

  private final Map<String, UnionNode> nodes;
  private final Map<String, Long> removed;
  private final Faults faults;
  private final Map<String, String> paths = new LinkedHashMap<>();

  /**
   * @param removed codes that the file takes away, with their lines
   */
  UnionTree(Map<String, UnionNode> nodes, Map<String, Long> removed, Faults faults) {
    this.nodes = nodes;
    this.removed = removed;
    this.faults = faults;
  }

  /** Where each stands, those above before those below; not whole where there are faults. */
  Map<String, String> paths() {
    boolean whole = true;
    for (UnionNode node : nodes.values()) {
      whole &= hasParent(node);
    }
    if (whole) {
      nodes.values().forEach(this::place);
      if (!faults.any()) {
        refuseSharedPlaces();
      }
    }
    nodes.values().forEach(this::checkLife);
    refuseSharedCreditCodes();
    return paths;
  }

  private boolean hasParent(UnionNode node) {
    String parent = node.parent();
    if (parent == null || nodes.containsKey(parent)) {
      return true;
    }
    Long gone = removed.get(parent);
    faults.add(
        node.row() == null && gone != null ? gone : node.line(),
        gone == null ? "parent" : "remove",
        gone == null ? "PARENT_MISSING" : "HAS_CHILDREN",
        gone == null ? "上级工会不存在" : "仍有下级工会",
        gone == null
            ? "There is no such union above"
            : "There are unions below one that is taken away");
    return false;
  }

  private void place(UnionNode start) {
    // From the union up to one whose place is known, then down again.
    SequencedMap<String, UnionNode> climbed = new LinkedHashMap<>();
    @Nullable UnionNode node = start;
    while (node != null && !paths.containsKey(node.code())) {
      if (climbed.putIfAbsent(node.code(), node) != null) {
        refuseRing(climbed, node.code());
        return;
      }
      String parent = node.parent();
      node = parent == null ? null : nodes.get(parent);
    }
    String above = node == null ? "" : String.valueOf(paths.get(node.code()));
    for (UnionNode below : climbed.sequencedValues().reversed()) {
      String label = UnionEntry.label(below.code());
      above = above.isEmpty() ? label : above + "." + label;
      paths.put(below.code(), above);
    }
    if (above.chars().filter(letter -> letter == '.').count() >= MAX_LEVELS) {
      faults.add(
          start.line(), "parent", "TOO_DEEP", "组织层级超过16级", "The tree has more than 16 levels");
    }
  }

  /** Every union of a ring is named where it stands; those that hang below are sound themselves. */
  private void refuseRing(Map<String, UnionNode> climbed, String again) {
    boolean within = false;
    for (UnionNode node : climbed.values()) {
      within |= node.code().equals(again);
      if (within) {
        faults.add(node.line(), "parent", "RING", "上下级关系成环", "The union lies below itself");
      }
      // Its place is of no use any more, but nobody else need climb into the ring.
      paths.put(node.code(), UnionEntry.label(node.code()));
    }
  }

  /** A place belongs to one union for ever: records are found by it. */
  private void refuseSharedPlaces() {
    Map<String, String> owners = new HashMap<>();
    for (UnionNode node : nodes.values()) {
      if (node.known() != null) {
        for (UnionPeriod period : node.known().periods()) {
          owners.putIfAbsent(period.path(), node.code());
        }
      }
    }
    paths.forEach(
        (code, path) -> {
          String owner = owners.putIfAbsent(path, code);
          if (owner != null && !owner.equals(code)) {
            faults.add(
                line(code),
                "code",
                "PLACE_TAKEN",
                "组织树中的该位置属于或曾属于另一工会，请换用末级编码",
                "This place in the tree is, or was, another union's: choose another last label");
          }
        });
  }

  private void checkLife(UnionNode node) {
    String parent = node.parent();
    UnionNode above = parent == null ? null : nodes.get(parent);
    if (above != null
        && outlives(node.validTo(), above.validTo())
        && (node.row() != null || above.row() != null)) {
      faults.add(
          node.row() != null ? node.line() : above.line(),
          "validTo",
          "OUTLIVES_PARENT",
          "上级工会先于下级工会终止：请先转移或终止下级工会",
          "It goes on after the union above has ended: move or end it, too");
    }
    Set<String> met = new HashSet<>(Set.of(node.code()));
    for (String successor : node.successors()) {
      if (!nodes.containsKey(successor)) {
        faults.add(
            node.line(),
            "successors",
            "SUCCESSOR_MISSING",
            "承继工会不存在",
            "There is no such successor");
      } else if (leadsBack(successor, node.code(), met)) {
        faults.add(node.line(), "successors", "RING", "承继关系成环", "The union would succeed itself");
      }
    }
  }

  private boolean leadsBack(String from, String to, Set<String> met) {
    if (from.equals(to)) {
      return true;
    }
    UnionNode node = nodes.get(from);
    if (node == null || !met.add(from)) {
      return false;
    }
    for (String successor : node.successors()) {
      if (leadsBack(successor, to, met)) {
        return true;
      }
    }
    return false;
  }

  private static boolean outlives(@Nullable LocalDate end, @Nullable LocalDate other) {
    return other != null && (end == null || end.isAfter(other));
  }

  private void refuseSharedCreditCodes() {
    Map<String, String> owners = new HashMap<>();
    for (UnionNode node : nodes.values()) {
      String creditCode = node.creditCode();
      String owner =
          creditCode == null || node.validTo() != null
              ? null
              : owners.putIfAbsent(creditCode, node.code());
      if (owner != null) {
        faults.add(
            Math.max(node.line(), line(owner)),
            "creditCode",
            "CREDIT_CODE_TWICE",
            "统一社会信用代码已属于另一工会",
            "The credit code is another union's");
      }
    }
  }

  private long line(String code) {
    UnionNode node = nodes.get(code);
    return node == null ? 0 : node.line();
  }
}
