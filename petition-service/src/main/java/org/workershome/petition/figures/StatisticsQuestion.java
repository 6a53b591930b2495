package org.workershome.petition.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.Reach;

/**
 * What is asked.
 *
 * @param below with all unions below it, else of this union alone
 * @param from the first day
 * @param to the last day
 * @param only cases of these alone; null for all
 */
record StatisticsQuestion(
    UnionPath union, boolean below, LocalDate from, LocalDate to, Grouping by, Only only) {

  /** Filters by what is known of a petition. */
  record Only(
      @Nullable PetitionChannel channel,
      @Nullable PetitionCategory category,
      @Nullable PetitionMatter matter,
      @Nullable String handler) {
    static final Only NOTHING = new Only(null, null, null, null);

    boolean isNothing() {
      return channel == null && category == null && matter == null && handler == null;
    }

    /** Conditions on {@code p}, each with its parameter in the same place of {@link #values}. */
    List<String> conditions() {
      List<String> found = new ArrayList<>();
      if (channel != null) {
        found.add("p.channel = ?");
      }
      if (category != null) {
        found.add("p.category = ?");
      }
      if (matter != null) {
        found.add("p.matter = ?");
      }
      if (handler != null) {
        found.add("p.owner_subject = ?");
      }
      return found;
    }

    List<Object> values() {
      List<Object> found = new ArrayList<>();
      if (channel != null) {
        found.add(channel.name());
      }
      if (category != null) {
        found.add(category.name());
      }
      if (matter != null) {
        found.add(matter.name());
      }
      if (handler != null) {
        found.add(handler);
      }
      return found;
    }
  }

  /** Another's union and one that is not there answer alike. */
  static StatisticsQuestion of(
      Caller caller,
      @Nullable String union,
      boolean below,
      LocalDate from,
      LocalDate to,
      Grouping by,
      Only only) {
    return new StatisticsQuestion(Reach.of(caller, union), below, from, to, by, only);
  }

  /** Whether only rows with a petition behind them can answer it. */
  boolean needsCases() {
    return by.needsCases() || !only.isNothing();
  }

  StatisticsQuestion inAll() {
    return new StatisticsQuestion(union, below, from, to, Grouping.TOTAL, only);
  }
}
