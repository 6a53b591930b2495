package org.workershome.kit.audit.verify;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.ChainLink;

/**
 * Links whose entry is not at its place, and entries whose link is not: the same seal on both sides
 * is an entry that was moved; what stays alone was deleted or inserted. Holds a bounded number.
 */
final class Strays {
  private static final int MOST = 20_000;

  private final Findings findings;
  private final Map<ByteBuffer, Lost> lost = new LinkedHashMap<>();
  private final Map<ByteBuffer, Alone> alone = new LinkedHashMap<>();
  private final List<Lost> withoutNext = new ArrayList<>();
  private long lostUntold;

  Strays(Findings findings) {
    this.findings = findings;
  }

  private static final class Lost {
    private final ChainLink link;
    private final @Nullable StoredEntry before;
    private @Nullable StoredEntry after;

    Lost(ChainLink link, @Nullable StoredEntry before) {
      this.link = link;
      this.before = before;
    }
  }

  /** An entry without a link of its own, after the link {@code place}. */
  private record Alone(StoredEntry entry, long place, @Nullable StoredEntry before) {}

  /** The link's entry is not where it says. */
  void lost(ChainLink link, @Nullable StoredEntry before) {
    Alone found = alone.remove(ByteBuffer.wrap(link.entryMac()));
    if (found != null) {
      moved(link, found.entry(), found.place());
    } else if (lost.size() < MOST) {
      Lost one = new Lost(link, before);
      lost.put(ByteBuffer.wrap(link.entryMac()), one);
      withoutNext.add(one);
    } else {
      lostUntold++;
    }
  }

  /** An entry with a good seal that no link names at its place. */
  void alone(StoredEntry entry, long place, @Nullable StoredEntry before) {
    Lost link = lost.remove(ByteBuffer.wrap(entry.seal().mac()));
    if (link != null) {
      withoutNext.remove(link);
      moved(link.link, entry, place);
    } else if (alone.size() < MOST) {
      alone.put(ByteBuffer.wrap(entry.seal().mac()), new Alone(entry, place, before));
    } else {
      inserted(entry, place, before);
    }
  }

  /** The next entry that is where it belongs: what was lost before lies before it. */
  void inPlace(StoredEntry entry) {
    if (!withoutNext.isEmpty()) {
      withoutNext.forEach(one -> one.after = entry);
      withoutNext.clear();
    }
  }

  /** They were only without their links. */
  void excuse(List<StoredEntry> entries) {
    entries.forEach(entry -> alone.remove(ByteBuffer.wrap(entry.seal().mac())));
  }

  /**
   * @param end the chain's last place: what is lost up to it is its end
   */
  void tell(long end) {
    alone.values().forEach(one -> inserted(one.entry(), one.place(), one.before()));
    List<Lost> all = new ArrayList<>(lost.values());
    all.sort((a, b) -> Long.compare(a.link.sequence(), b.link.sequence()));
    int from = 0;
    for (int to = 1; to <= all.size(); to++) {
      if (to == all.size() || all.get(to).link.sequence() != all.get(to - 1).link.sequence() + 1) {
        run(all.get(from), all.get(to - 1), end);
        from = to;
      }
    }
    if (lostUntold > 0) {
      findings.note(lostUntold + " more links have no entry");
    }
  }

  private void run(Lost first, Lost last, long end) {
    boolean tail = last.link.sequence() == end || (lostUntold > 0 && last.after == null);
    findings.add(
        new Finding(
            tail ? FindingKind.TRUNCATED : FindingKind.DELETED,
            first.link.sequence(),
            tail && lostUntold > 0 ? end : last.link.sequence(),
            label(first.before),
            label(last.after),
            "gone; "
                + (first == last
                    ? "its position was " + first.link.position()
                    : "their positions were "
                        + first.link.position()
                        + " to "
                        + last.link.position())));
  }

  private void moved(ChainLink link, StoredEntry entry, long place) {
    findings.add(
        new Finding(
            FindingKind.REORDERED,
            Math.min(link.sequence(), place),
            Math.max(link.sequence(), place),
            Finding.NONE,
            Finding.NONE,
            entry.label()
                + " belongs to place "
                + link.sequence()
                + " (position "
                + link.position()
                + ") and stands at or after place "
                + place));
  }

  private void inserted(StoredEntry entry, long place, @Nullable StoredEntry before) {
    findings.add(
        new Finding(
            FindingKind.INSERTED,
            place,
            place,
            label(before),
            Finding.NONE,
            entry.label() + " has a seal, but no link names it: a copy, or not of this place"));
  }

  static String label(@Nullable StoredEntry entry) {
    return entry == null ? Finding.NONE : entry.label();
  }
}
