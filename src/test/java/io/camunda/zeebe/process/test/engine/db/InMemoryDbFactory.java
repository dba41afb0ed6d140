package io.camunda.zeebe.process.test.engine.db;

import io.camunda.zeebe.db.AccessMetricsConfiguration;
import io.camunda.zeebe.db.AccessMetricsConfiguration.Kind;
import io.camunda.zeebe.db.ConsistencyChecksSettings;
import io.camunda.zeebe.db.ZeebeDb;
import io.camunda.zeebe.db.ZeebeDbFactory;
import io.camunda.zeebe.db.impl.rocksdb.RocksDbConfiguration;
import io.camunda.zeebe.db.impl.rocksdb.ZeebeRocksDbFactory;
import io.camunda.zeebe.protocol.EnumValue;
import io.camunda.zeebe.protocol.ScopedColumnFamily;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Keeps the embedded engine's state in RocksDB, as a broker does.
 *
 * <p>It has the name of a class of {@code zeebe-process-test-engine} and lies before it on the
 * class path, so the engine uses this one. The other one keeps the state in a {@code TreeMap}
 * without any lock, which the engine's scheduled checks read while its processor writes: under load
 * they fail with a {@code ConcurrentModificationException}, or miss what is there.
 */
public final class InMemoryDbFactory<
        ColumnFamilyType extends Enum<? extends EnumValue> & EnumValue & ScopedColumnFamily>
    implements ZeebeDbFactory<ColumnFamilyType> {

  private static final long MEMORY = 64L << 20;
  private static final int PARTITION = 1;

  private final ZeebeRocksDbFactory<ColumnFamilyType> rocksDb =
      new ZeebeRocksDbFactory<>(
          new RocksDbConfiguration().setMemoryLimit(MEMORY),
          new ConsistencyChecksSettings(),
          new AccessMetricsConfiguration(Kind.NONE, PARTITION),
          SimpleMeterRegistry::new);

  /** A new, empty state in a temporary folder, which goes when it is closed. */
  public ZeebeDb<ColumnFamilyType> createDb() {
    try {
      File folder = Files.createTempDirectory("embedded-engine-state").toFile();
      return new TemporaryDb<>(createDb(new File(folder, "state")), folder.toPath());
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
  }

  @Override
  public ZeebeDb<ColumnFamilyType> createDb(File folder) {
    return rocksDb.createDb(folder);
  }

  @Override
  public ZeebeDb<ColumnFamilyType> openSnapshotOnlyDb(File folder) {
    return rocksDb.openSnapshotOnlyDb(folder);
  }
}
