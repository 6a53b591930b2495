package org.workershome.kit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts of the room, put together once. */
@Singleton
final class BulkRoom {
  private final Map<String, ImportKind<?>> kinds;
  private final BulkConfig config;
  private final JtaTransactions transactions;
  private final FileStore store;
  private final ImportFiles files;
  private final ResultTable results;
  private final ImportPass pass;

  BulkRoom(
      @All List<ImportKind<?>> kinds,
      BulkConfig config,
      JtaTransactions transactions,
      FieldSeal seal,
      ObjectMapper json) {
    this.kinds =
        kinds.stream().collect(Collectors.toUnmodifiableMap(ImportKind::code, Function.identity()));
    this.config = config;
    this.transactions = transactions;
    this.store = new FileStore(transactions, seal);
    this.files = new ImportFiles(store, config);
    this.results = new ResultTable(seal, json);
    this.pass = new ImportPass(transactions, files, results, json, config);
  }

  Optional<ImportKind<?>> find(String code) {
    return Optional.ofNullable(kinds.get(code));
  }

  ImportKind<?> kind(String code) {
    return find(code).orElseThrow(() -> new IllegalStateException("no import kind " + code));
  }

  BulkConfig config() {
    return config;
  }

  JtaTransactions transactions() {
    return transactions;
  }

  FileStore store() {
    return store;
  }

  ImportFiles files() {
    return files;
  }

  ResultTable results() {
    return results;
  }

  ImportPass pass() {
    return pass;
  }
}
