package org.workershome.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The event types that compiled code knows: its string constants, wherever it keeps them. */
final class EventTypes {
  static final Pattern TYPE = Pattern.compile("org\\.workershome\\.[a-z]+\\.[a-z][a-z.-]*\\.v\\d+");

  private EventTypes() {}

  /**
   * @param classes folder of class files
   */
  static SortedSet<String> in(Path classes) throws IOException {
    SortedSet<String> types = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      files.filter(file -> file.toString().endsWith(".class")).forEach(file -> add(file, types));
    }
    return types;
  }

  static boolean isOf(String service, String type) {
    return type.startsWith("org.workershome." + service + ".");
  }

  private static void add(Path file, SortedSet<String> types) {
    try {
      for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
        if (entry instanceof StringEntry text && TYPE.matcher(text.stringValue()).matches()) {
          types.add(text.stringValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
