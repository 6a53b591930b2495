package org.workershome.petition.figures;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Numbers by code, of all and of each group. A group's key decides its place, never a number. */
record Counted(Map<String, BigDecimal> total, Map<String, Group> groups) {

  /** A group's numbers and how its key reads. */
  record Group(@Nullable String label, Map<String, BigDecimal> numbers) {}

  static Counted nothing() {
    return new Counted(new LinkedHashMap<>(), new TreeMap<>());
  }

  void add(String key, @Nullable String label, String code, BigDecimal number) {
    Group group = groups.get(key);
    if (group == null || (group.label() == null && label != null)) {
      group = new Group(label, group == null ? new LinkedHashMap<>() : group.numbers());
      groups.put(key, group);
    }
    group.numbers().merge(code, number, BigDecimal::add);
  }

  void addToTotal(String code, BigDecimal number) {
    total.merge(code, number, BigDecimal::add);
  }

  BigDecimal of(String code) {
    return total.getOrDefault(code, BigDecimal.ZERO);
  }

  BigDecimal of(String key, String code) {
    Group group = groups.get(key);
    return group == null ? BigDecimal.ZERO : group.numbers().getOrDefault(code, BigDecimal.ZERO);
  }

  Map<String, Group> inOrder() {
    return Collections.unmodifiableMap(groups);
  }
}
