package org.workershome.kit.privacy.rotation;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.workershome.kit.privacy.KeyStates;

/**
 * What lies under which key. Counts by looking at every value: for an administrator, not a page.
 */
@Singleton
class KeyReport {
  private final SealedColumns columns;
  private final IndexEntries entries;
  private final List<RebuiltIndex> rebuilt;
  private final KeyStates states;

  KeyReport(
      SealedColumns columns,
      IndexEntries entries,
      @All List<RebuiltIndex> rebuilt,
      KeyStates states) {
    this.columns = columns;
    this.entries = entries;
    this.rebuilt = List.copyOf(rebuilt);
    this.states = states;
  }

  /** In a scope of the system: the counts are over all unions. */
  KeysView view() {
    return QuarkusTransaction.requiringNew().call(this::counted);
  }

  /** How many sealed values lie under another key or algorithm than the active one. */
  long otherFields() {
    return columns.all().stream().mapToLong(columns::countOther).sum();
  }

  /** How much of what rooms index themselves was made under another key than the active one. */
  long otherIndexed() {
    return rebuilt.stream().mapToLong(RebuiltIndex::countOther).sum();
  }

  private KeysView counted() {
    List<KeyUseView> uses = new ArrayList<>();
    columns.all().forEach(column -> uses.addAll(columns.use(column)));
    long left = otherFields();
    KeyStates.State active = states.index().getFirst();
    for (IndexedRecords of : entries.all()) {
      List<KeyUseView> use = entries.use(of);
      uses.addAll(use);
      left += lacking(use, active);
    }
    rebuilt.forEach(index -> uses.addAll(index.use()));
    left += otherIndexed();
    return new KeysView(views(states.fields()), views(states.index()), uses, left);
  }

  /** Every value has an entry under each key: the active one lacks what another has more of. */
  private static long lacking(List<KeyUseView> use, KeyStates.State active) {
    long most = use.stream().mapToLong(KeyUseView::values).max().orElse(0);
    return most
        - use.stream()
            .filter(
                one -> one.key().equals(active.id()) && one.algorithm().equals(active.algorithm()))
            .mapToLong(KeyUseView::values)
            .sum();
  }

  private static List<KeyView> views(List<KeyStates.State> keys) {
    return keys.stream().map(key -> new KeyView(key.id(), key.algorithm(), key.active())).toList();
  }
}
