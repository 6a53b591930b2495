package org.workershome.gateway.support;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.workershome.gateway.support.FakeUpstream.Exchange;

/**
 * How a service answers, from well to badly. {@link #serve} says whether the connection goes on.
 */
public enum Behaviour {
  /** Says what it got, as lines. */
  ECHO {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      Received.Body body = exchange.body();
      String text =
          exchange.head().requestLine()
              + "\n"
              + String.join("\n", exchange.head().headers())
              + "\n"
              + "body-bytes: "
              + body.bytes()
              + "\nbody-sha256: "
              + body.sha256()
              + "\n";
      exchange.say(ok("Content-Length: " + text.length()) + text);
      return true;
    }
  },
  CREATED {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      String host = exchange.head().header("host").orElse("");
      exchange.say(
          "HTTP/1.1 201 Created\r\nLocation: http://"
              + host
              + "/api/petitions/7\r\nETag: \"1\"\r\nServer: inside\r\n"
              + "X-Request-Id: not-yours\r\nConnection: X-Inside\r\nX-Inside: 1\r\n"
              + "Content-Length: 2\r\n\r\n{}");
      return true;
    }
  },
  NO_CONTENT {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("HTTP/1.1 204 No Content\r\n\r\n");
      return true;
    }
  },
  NOT_MODIFIED {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n");
      return true;
    }
  },
  HEAD_OF_MUCH {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(ok("Content-Length: 123456"));
      return true;
    }
  },
  TOO_MANY {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(
          "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\n"
              + "Content-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}");
      return true;
    }
  },
  CHUNKED {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(ok("Transfer-Encoding: Chunked") + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n");
      return true;
    }
  },
  /** Interim answers before the answer. */
  INTERIM {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(
          "HTTP/1.1 100 Continue\r\n\r\n"
              + "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n"
              + ok("Content-Length: 4")
              + "done");
      return true;
    }
  },
  /** Nothing comes until the test lets it. */
  SLOW_HEAD {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      await(exchange);
      exchange.say(ok("Content-Length: 4") + "late");
      return true;
    }
  },
  RESET_BEFORE_HEAD {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.reset();
      return false;
    }
  },
  CLOSE_BEFORE_HEAD {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      return false;
    }
  },
  RESET_IN_CHUNKED_BODY {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(ok("Transfer-Encoding: chunked") + "5\r\nhello\r\n");
      await(exchange);
      exchange.reset();
      return false;
    }
  },
  /** An orderly end in the middle: how the kernel ends a killed process. */
  CLOSE_IN_CHUNKED_BODY {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(ok("Transfer-Encoding: chunked") + "5\r\nhello\r\n");
      return false;
    }
  },
  CLOSE_SHORT_OF_LENGTH {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(ok("Content-Length: 10") + "hello");
      return false;
    }
  },
  BEYOND_LENGTH {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(ok("Content-Length: 5") + "hello, and much more than was announced");
      return true;
    }
  },
  UNTIL_CLOSE {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nlooks whole");
      return false;
    }
  },
  TWO_LENGTHS {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");
      return false;
    }
  },
  GARBAGE {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("this is not HTTP at all\r\n\r\n");
      return false;
    }
  },
  SWITCHES_PROTOCOL {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n");
      await(exchange);
      return false;
    }
  },
  STALL_IN_BODY {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say(ok("Content-Length: 10") + "hello");
      await(exchange);
      return false;
    }
  },
  /** Takes the head and then reads nothing more until the test lets it. */
  DEAF {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      await(exchange);
      return ECHO.serve(exchange);
    }
  },
  /** Answers without waiting for the body, and never reads it. */
  EARLY_ANSWER {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.say("HTTP/1.1 422 Unprocessable\r\nContent-Length: 5\r\n\r\nearly");
      await(exchange);
      return false;
    }
  },
  /** As many bytes as {@code bytes} in the query says. */
  HUGE {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      long left = Long.parseLong(exchange.head().query("bytes"));
      exchange.say(ok("Content-Length: " + left));
      byte[] block = new byte[16 * 1024];
      Arrays.fill(block, (byte) 'x');
      while (left > 0) {
        int size = (int) Math.min(left, block.length);
        exchange.out().write(block, 0, size);
        exchange.out().flush();
        exchange.record().bytesOut.addAndGet(size);
        left -= size;
      }
      return true;
    }
  },
  FIGURES {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      String service = exchange.head().path().split("/", -1)[2];
      String text =
          "{\"union\":\"x\",\"figures\":[{\"figure\":\""
              + service
              + "_count\",\"value\":\"12\",\"unit\":\"CASE\"}],\"more\":1}";
      exchange.say(ok("Content-Length: " + text.length()) + text);
      return true;
    }
  },
  REFUSES {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
      return true;
    }
  },
  FAILS {
    @Override
    boolean serve(Exchange exchange) throws IOException {
      exchange.body();
      exchange.say("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
      return true;
    }
  };

  abstract boolean serve(Exchange exchange) throws IOException;

  /** The behaviour that the last segment of a path names. */
  static Behaviour of(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return Arrays.stream(values())
        .filter(behaviour -> behaviour.segment().equals(last))
        .findFirst()
        .orElse(ECHO);
  }

  /** How a path names it. */
  public String segment() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static String ok(String framing) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + framing + "\r\n\r\n";
  }

  private static void await(Exchange exchange) throws IOException {
    try {
      exchange.record().release.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
