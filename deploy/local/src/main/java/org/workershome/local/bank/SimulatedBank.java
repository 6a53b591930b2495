package org.workershome.local.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Polls for payment files, answers each as a whole, and sends back what comes back. What it still
 * owes is on disk before it answers, so a killed bank forgets no return; every call carries a key,
 * so a bank that was killed after sending sends the same again.
 */
final class SimulatedBank {
  private static final Duration POLL = Duration.ofMillis(500);

  private final GatewayClient gateway;
  private final Path owed;
  private final ObjectMapper json = new ObjectMapper();
  private final Duration delay;

  private SimulatedBank(GatewayClient gateway, Path folder, Duration delay) throws IOException {
    this.gateway = gateway;
    this.owed = folder.resolve("owed");
    this.delay = delay;
    Files.createDirectories(owed);
  }

  /** {@code BANK_DELAY} (ISO 8601, default none) makes the bank slow. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> environment = System.getenv();
    var gateway =
        new GatewayClient(
            required(environment, "BANK_GATEWAY"),
            required(environment, "BANK_ISSUER"),
            required(environment, "BANK_CLIENT_SECRET"));
    var bank =
        new SimulatedBank(
            gateway,
            Path.of(required(environment, "BANK_FOLDER")),
            Duration.parse(environment.getOrDefault("BANK_DELAY", "PT0S")));
    bank.serve();
  }

  private void serve() throws InterruptedException {
    String lastTrouble = "";
    while (!Thread.currentThread().isInterrupted()) {
      try {
        String trouble = answerFiles();
        sendBack();
        lastTrouble = said(trouble, lastTrouble);
      } catch (IOException e) {
        // The suite may be starting or a part of it killed: a bank tries again, and says so once.
        lastTrouble = said(String.valueOf(e.getMessage()), lastTrouble);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static String said(String trouble, String lastTrouble) {
    if (!trouble.isEmpty() && !trouble.equals(lastTrouble)) {
      System.out.println("will try again: " + trouble);
    }
    return trouble;
  }

  /** One file that cannot be answered holds up no other; what was wrong, or nothing. */
  private String answerFiles() throws IOException, InterruptedException {
    String trouble = "";
    for (JsonNode file : gateway.get("/api/aid/bank/files?state=READY").path("items")) {
      LockSupport.parkNanos(delay.toNanos());
      String id = file.path("id").asText();
      try {
        answer(id, PaymentFile.parse(gateway.text("/api/aid/payment-batches/" + id + "/file")));
      } catch (IOException | RuntimeException e) {
        trouble = "file " + id + ": " + e.getMessage();
      }
    }
    return trouble;
  }

  private void answer(String id, PaymentFile parsed) throws IOException, InterruptedException {
    ObjectNode answer = json.createObjectNode().put("fileSha256", parsed.sha256());
    for (PaymentFile.Line line : parsed.lines()) {
      ObjectNode one = answer.withArray("lines").addObject().put("lineId", line.id());
      if (BankRules.isRejected(line.card())) {
        one.put("outcome", "REJECTED").put("reason", "账户已销户");
      } else {
        one.put("outcome", "SETTLED");
      }
      if (BankRules.comesBack(line.card())) {
        Files.writeString(owed.resolve(line.id()), "");
      }
    }
    gateway.post("/api/aid/bank/files/" + id + "/answer", answer, "answer-" + id);
    System.out.println("answered file " + id + " with " + parsed.lines().size() + " lines");
  }

  private void sendBack() throws IOException, InterruptedException {
    try (Stream<Path> lines = Files.list(owed)) {
      for (Path line : lines.toList()) {
        String id = line.getFileName().toString();
        ObjectNode body = json.createObjectNode().put("lineId", id).put("reason", "收款账户异常，款项退回");
        gateway.post("/api/aid/bank/returns", body, "return-" + id);
        Files.delete(line);
        System.out.println("returned line " + id);
      }
    }
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return value;
  }
}
