# A formula for Homebrew. UNTESTED: nobody has run it on macOS yet. It builds from the source tree:
# brew install --build-from-source --HEAD ./cardwright.rb
class Cardwright < Formula
  desc "Reads, writes and explains MIFARE Classic cards on PC/SC readers"
  homepage "https://example.org/cardwright"
  license "Apache-2.0"
  version "@VERSION@"
  # Where the source is, as long as there is no release: a clone on this machine.
  head ENV.fetch("CARDWRIGHT_SOURCE", "."), using: :git, branch: "main"

  depends_on "node" => :build
  depends_on "openjdk" => :build

  def install
    ENV["CARDWRIGHT_JAVA_HOME"] = Formula["openjdk"].opt_libexec/"openjdk.jdk/Contents/Home"
    system "./package"
    prefix.install Dir["target/package/cardwright-*/{bin,lib,share}"]
  end

  test do
    assert_match "4  00 00", shell_output("#{bin}/cardwright read 4 --reader virtual")
    system bin/"cardwright", "serve", "--export", testpath/"page"
  end
end
