/// Callbacks that take the events of a document with very many elements, and their state.
///
/// A struct behind a pointer, whose functions become one with the callbacks: nothing is dispatched,
/// counted or checked on the way to it. ``XMLHandler``'s functions are the way for all other documents.
/// The callbacks find their way with ``XMLEvents``.
@unsafe struct XMLCallbacks {
    typealias Bytes = UnsafePointer<UInt8>
    typealias List = UnsafeMutablePointer<UnsafePointer<UInt8>?>
    typealias Start =
        @convention(c) (
            UnsafeMutableRawPointer?, Bytes?, Bytes?, Bytes?, Int32, List?, Int32, Int32, List?
        ) -> Void
    typealias End = @convention(c) (UnsafeMutableRawPointer?, Bytes?, Bytes?, Bytes?) -> Void
    typealias Text = @convention(c) (UnsafeMutableRawPointer?, Bytes?, Int32) -> Void

    let state: UnsafeMutableRawPointer
    let start: Start
    let end: End
    let text: Text
}

/// The steps of such callbacks: first `expect`, and for all that may fail `run`.
enum XMLEvents {
    /// The context of a callback, where it is to hear of an event; counts the depth.
    @inline(__always)
    static func expect(
        _ user: UnsafeMutableRawPointer?,
        depthChange: Int
    ) -> UnsafeMutablePointer<XMLContext>? {
        guard let context = unsafe XMLContext.expecting(user) else { return nil }
        if depthChange != 0 { unsafe context.pointee.depth &+= depthChange }
        if depthChange > 0, unsafe context.pointee.depth > context.pointee.maxDepth {
            unsafe XMLContext.refuseDepth(context)
            return nil
        }
        return unsafe context
    }

    /// Runs what takes an event; its errors stop parsing.
    @inline(__always)
    static func run(
        _ context: UnsafeMutablePointer<XMLContext>,
        _ body: () throws(ReadError) -> Void
    ) {
        do throws(ReadError) {
            try body()
        } catch {
            unsafe context.pointee.fail(error)
        }
    }
}
