// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QTest>

class TestSha256 : public QObject {
    Q_OBJECT

private slots:
    void givesThePublishedDigests_data();
    void givesThePublishedDigests();
    void agreesWithQtAtEveryLengthAroundABlock();
    void isTheSameFedInPieces();
};

static std::span<const std::uint8_t> bytesOf(const QByteArray& data)
{
    return {reinterpret_cast<const std::uint8_t*>(data.constData()), static_cast<std::size_t>(data.size())};
}

// The examples of FIPS 180-4 (NIST's "SHA256.pdf" and "SHA2_Additional.pdf").
void TestSha256::givesThePublishedDigests_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    const auto row = [](const char* name, const QByteArray& message, const char* digest) {
        QTest::newRow(name) << message << QByteArray(digest);
    };
    row("empty", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    row("abc", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    row("two blocks", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    row("four blocks",
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrs"
        "tu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1");
    row("one byte", QByteArray("\xbd", 1), "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b");
    row("a million a", QByteArray(1'000'000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestSha256::givesThePublishedDigests()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    QCOMPARE(QByteArray::fromStdString(wb::sha256Hex(message.toStdString())), digest);
}

void TestSha256::agreesWithQtAtEveryLengthAroundABlock()
{
    for (int length = 0; length <= 200; ++length) {
        const QByteArray message(length, static_cast<char>(length));
        QCOMPARE(QByteArray::fromStdString(wb::sha256Hex(message.toStdString())),
                 QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
    }
}

void TestSha256::isTheSameFedInPieces()
{
    QByteArray message;
    for (int i = 0; i < 500; ++i)
        message.append(static_cast<char>(i * 7));
    const auto whole = wb::sha256Hex(message.toStdString());
    for (int piece = 1; piece <= 130; ++piece) {
        wb::Sha256 sha;
        for (int at = 0; at < message.size(); at += piece)
            sha.update(bytesOf(message.mid(at, piece)));
        const auto digest = sha.finish();
        const QByteArray raw(reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(digest.size()));
        QCOMPARE(raw.toHex(), QByteArray::fromStdString(whole));
    }
}

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
