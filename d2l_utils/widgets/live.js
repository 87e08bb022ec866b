// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin.
var Ya=Object.defineProperty;var tr=(e,t,l)=>()=>{if(l)throw l[0];try{return e&&(t=e(e=0)),t}catch(n){throw l=[n],n}};var Ka=(e,t)=>{for(var l in t)Ya(e,l,{get:t[l],enumerable:!0})};var lr,nr=tr(()=>{lr='"use strict";(()=>{var $t=Uint8Array.fromBase64||(()=>{for(var t=new Uint8Array(128),e=0;e<64;e++)t[e<26?e+65:e<52?e+71:e<62?e-4:e*4-205]=e;return o=>{for(var n=o.length,r=new Uint8Array((n-(o[n-1]=="=")-(o[n-2]=="="))*3/4|0),a=0,s=0;a<n;){var i=t[o.charCodeAt(a++)],c=t[o.charCodeAt(a++)],l=t[o.charCodeAt(a++)],f=t[o.charCodeAt(a++)];r[s++]=i<<2|c>>4,r[s++]=c<<4|l>>2,r[s++]=l<<6|f}return r}})();var jt=$t("AGFzbQEAAAABFQJgAX8Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHIQMLc2NyYXRjaFNpemUAAAZtYXRtdWwAAQZtZW1vcnkCAArsDQIVACAAQQdqQQhtQQt0QaCAAWpBAnQL0w0DEH8LewF9IAtBgAFqIg1BgIAEaiEOIARBAnQhFiAFQQJ0IRggB0ECdCEZIAhBAnQhFyAKQQJ0IRQDQCACIBFKBEAgEUEASiEPIA4hBSAGIBEgGWxqIQxBgAIgAiARayIEIARBgAJOGyESQQAhCANAIAEgCEoEQEEIIAEgCGsiBCAEQQhOGyEQQQAhBANAIAQgEkgEQCAMIAQgGWxqIAggF2xqIQogF0EERiAQQQhGcQRAIAUgCv0ABAD9CwQAIAUgCv0ABBD9CwQQIAVBIGohBQVBACEHA0AgB0EISARAIAUgByAQSAR9IAoqAgAFQwAAAAALOAIAIAdBAWohByAFQQRqIQUgCiAXaiEKDAELCwsgBEEBaiEEDAELCyAIQQhqIQgMAQsLQQAhEwNAIAAgE0oEQCANIQUgAyATIBZsaiARIBhsaiEMQcAAIAAgE2siBCAEQcAAThshFUEAIQcDQCAHIBVIBEBBBCAVIAdrIgQgBEEEThshEEEAIQgDQCAIIBJIBEAgDCAHIBZsaiAIIBhsaiEEQQAhCgNAIApBBEgEQCAFIAogEEgEfSAEKgIABUMAAAAACzgCACAKQQFqIQogBUEEaiEFIAQgFmohBAwBCwsgCEEBaiEIDAELCyAHQQRqIQcMAQsLQQAhEANAIAEgEEoEQCAOIBAgEmxBAnRqIQxBACEFA0AgBSAVSARAIA0gBSASbEECdGohCCAJIAUgE2ogFGxqIBBBAnRqIRoCQCABIBBrQQhOIBUgBWtBBE5xBEAgCCEKIAwhBP0MAAAAAAAAAAAAAAAAAAAAACEc/QwAAAAAAAAAAAAAAAAAAAAAIR39DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhIf0MAAAAAAAAAAAAAAAAAAAAACEi/QwAAAAAAAAAAAAAAAAAAAAAISNBACEHA0AgByASSARAIBwgCv0JAgAiJCAE/QAEACIl/eYB/eQBIRwgHSAkIAT9AAQQIiT95gH95AEhHSAeIAr9CQIEIiYgJf3mAf3kASEeIB8gJiAk/eYB/eQBIR8gICAK/QkCCCImICX95gH95AEhICAhICYgJP3mAf3kASEhICIgCv0JAgwiJiAl/eYB/eQBISIgIyAmICT95gH95AEhIyAHQQFqIQcgCkEQaiEKIARBIGohBAwBCwsgGiAPBHsgGv0ABAAgHP3kAQUgHAv9CwQAIBogDwR7IBr9AAQQIB395AEFIB0L/QsEECAUIBpqIgQgDwR7IAT9AAQAIB795AEFIB4L/QsEACAEIA8EeyAE/QAEECAf/eQBBSAfC/0LBBAgBCAUaiIEIA8EeyAE/QAEACAg/eQBBSAgC/0LBAAgBCAPBHsgBP0ABBAgIf3kAQUgIQv9CwQQIAQgFGoiBCAPBHsgBP0ABAAgIv3kAQUgIgv9CwQAIAQgDwR7IAT9AAQQICP95AEFICML/QsEEAwBCyAMIQr9DAAAAAAAAAAAAAAAAAAAAAAhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhH/0MAAAAAAAAAAAAAAAAAAAAACEg/QwAAAAAAAAAAAAAAAAAAAAAISH9DAAAAAAAAAAAAAAAAAAAAAAhIv0MAAAAAAAAAAAAAAAAAAAAACEjQQAhBwNAIAcgEkgEQCAcIAj9CQIAIiQgCv0ABAAiJf3mAf3kASEcIB0gJCAK/QAEECIk/eYB/eQBIR0gHiAI/QkCBCImICX95gH95AEhHiAfICYgJP3mAf3kASEfICAgCP0JAggiJiAl/eYB/eQBISAgISAmICT95gH95AEhISAiIAj9CQIMIiYgJf3mAf3kASEiICMgJiAk/eYB/eQBISMgB0EBaiEHIAhBEGohCCAKQSBqIQoMAQsLIAsgHP0LBAAgCyAd/QsEECALIB79CwQgIAsgH/0LBDAgCyAg/QsEQCALICH9CwRQIAsgIv0LBGAgCyAj/QsEcEEAIQcgFSAFayEKA0AgB0EEIAogCkEEThtIBEBBACEIIAEgEGshBANAIAhBCCAEIARBCE4bSARAIAsgB0EDdCAIakECdGoqAgAhJyAaIAcgFGxqIAhBAnRqIhsgDwR9IBsqAgAgJ5IFICcLOAIAIAhBAWohCAwBCwsgB0EBaiEHDAELCwsgBUEEaiEFDAELCyAQQQhqIRAMAQsLIBNBQGshEwwBCwsgEUGAAmohEQwBCwsL");var ce=.6931471805599453,vt=.6931471805601177,kt=-17239444525614835e-29,le=.7071067811865476,fe=2.302585092994046,X=new DataView(new ArrayBuffer(8));function Y(t){return X.setInt32(0,t+1023<<20),X.setInt32(4,0),X.getFloat64(0)}var he=Array.from({length:13},(t,e)=>{let o=1;for(let n=2;n<=14-e;n++)o*=n;return 1/o});function _t(t){if(t!==t)return t;if(t>709.782712893384)return 1/0;if(t<-745.1332191019411)return 0;let e=Math.round(t/ce),o=t-e*vt,n=e*kt,r=o-n,a=0;for(let i of he)a=a*r+i;let s=1+(o-(n-r*r*a));return e>1023?s*2*Y(e-1):e<-1021?s*Y(e+54)*Y(-54):s*Y(e)}var ue=Array.from({length:11},(t,e)=>2/(23-2*e));function J(t){if(!(t>0))return t===0?-1/0:NaN;if(t===1/0)return t;let e=0;t<22250738585072014e-324&&(t*=0x40000000000000,e=-54),X.setFloat64(0,t);let o=X.getInt32(0);e+=(o>>20)-1023,X.setInt32(0,o&1048575|1072693248);let n=X.getFloat64(0);n>2*le&&(n/=2,e+=1);let r=n-1,a=r/(2+r),s=a*a,i=0;for(let c of ue)i=i*s+c;return e*vt+(r-(a*(r-i*s)-e*kt))}var rt=t=>J(t)/fe,Mt=t=>+`1e${t}`;function Nt(t){let e=Math.floor(t),o=t-e;return o!==.5?o<.5?e:e+1:e%2?e+1:e}var M=624,B=397,N=class{constructor(e){this.words=new Uint32Array(M),this.next=M,this.spare=null,this.seed(e)}seed(e){let{words:o}=this,n=s=>o[s-1]^o[s-1]>>>30;o[0]=19650218;for(let s=1;s<M;s++)o[s]=Math.imul(1812433253,n(s))+s;let r=1,a=()=>{++r<M||(o[0]=o[M-1],r=1)};for(let s=0;s<Math.max(M,e.length);s++){let i=s%e.length;o[r]=(o[r]^Math.imul(n(r),1664525))+e[i]+i,a()}for(let s=0;s<M-1;s++)o[r]=(o[r]^Math.imul(n(r),1566083941))-r,a();o[0]=2147483648}twist(){let{words:e}=this,o=(n,r,a)=>{let s=e[n]&2147483648|e[r]&2147483647;e[n]=e[a]^s>>>1^-(s&1)&2567483615};for(let n=0;n<M-B;n++)o(n,n+1,n+B);for(let n=M-B;n<M-1;n++)o(n,n+1,n+B-M);o(M-1,0,B-1),this.next=0}int32(){this.next===M&&this.twist();let e=this.words[this.next++];return e^=e>>>11,e^=e<<7&2636928640,e^=e<<15&4022730752,e^e>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let a=this.spare;return this.spare=null,a}let e,o,n;do e=2*this.uniform()-1,o=2*this.uniform()-1,n=e*e+o*o;while(n>=1||n===0);let r=Math.sqrt(-2*J(n)/n);return this.spare=r*e,r*o}upTo(e){if(e===0)return 0;let o=4294967295>>>Math.clz32(e),n;do n=(this.uint32()&o)>>>0;while(n>e);return n}shuffle(e){for(let o=e.length-1;o>0;o--){let n=this.upTo(o);[e[o],e[n]]=[e[n],e[o]]}return e}permutation(e){return this.shuffle(Uint32Array.from({length:e},(o,n)=>n))}},St=0,It=1,Lt=2,Ot=3,Ft=4,st=5;var y=784,v=10,me=["train-images-idx3-ubyte.gz","train-labels-idx1-ubyte.gz","t10k-images-idx3-ubyte.gz","t10k-labels-idx1-ubyte.gz"];async function Ht(t,e=()=>{}){let o=new Map,n=new Map,r=f=>[...f.values()].reduce((u,w)=>u+w,0),a=async f=>{let u=await pe(t+f,(w,b)=>{o.set(f,w),n.set(f,b),n.size===4&&e(r(o),Math.max(r(o),r(n)))});return we(u,f)},[s,i,c,l]=await Promise.all(me.map(a));return at({trainImages:s,trainLabels:i,testImages:c,testLabels:l})}function at(t){for(let[e,o,n]of[["training",t.trainImages,t.trainLabels],["test",t.testImages,t.testLabels]]){let[r,a]=[o.length,n.length];if(!a||r!==a*y)throw new Error(`the ${e} images must have ${y} pixels for each of ${a} labels, got ${r}`);let s=n.find(i=>i>=v);if(s!==void 0)throw new Error(`the ${e} labels must lie in [0, ${v}), got ${s}`)}return t}async function pe(t,e){let o;try{o=await fetch(t,{cache:"force-cache"})}catch{throw new Error(`the images could not be loaded: no answer for ${t}. Is there a connection?`)}if(!o.ok||!o.body)throw new Error(`the images could not be loaded: the server answered ${o.status} for ${t}`);let n=Number(o.headers.get("content-length"))||0,r=[],a=0;e(a,n);let s=o.body.getReader();for(let i=await s.read();!i.done;i=await s.read())r.push(i.value),e(a+=i.value.length,n);return new Uint8Array(await new Blob(r).arrayBuffer())}async function it(t){if(t[0]!==31||t[1]!==139)return t;let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}async function we(t,e){let o=c=>new Error(`${e} is damaged or no IDX file: ${c}`);try{t=await it(t)}catch{throw o("it cannot be unpacked")}if(t.length<8)throw o(`it has ${t.length} bytes`);let n=new DataView(t.buffer,t.byteOffset,t.byteLength),r=t[3];if(n.getUint16(0)!==0||t[2]!==8||r!==1&&r!==3)throw o(`it begins with ${n.getUint32(0).toString(16)}`);let a=4+4*r;if(t.length<a)throw o(`it has ${t.length} bytes`);let s=Array.from({length:r},(c,l)=>n.getUint32(4+4*l));if(r===3&&(s[1]!==28||s[2]!==28))throw o(`its images are ${s[1]} \\xD7 ${s[2]}`);let i=s.reduce((c,l)=>c*l);if(t.length-a!==i)throw o(`it should hold ${i} bytes and holds ${t.length-a}`);return t.slice(a)}function Z(t,e,o){if(!Number.isInteger(e)||e<v||e>t.length)throw new Error(`images must be a whole number from ${v} to ${t.length}, got ${e}`);let n=new N([St,lt(o)]),r=Array.from({length:v},()=>[]);for(let i of n.permutation(t.length))r[t[i]].push(i);let a=n.permutation(v),s=[];for(let i=0;s.length<e;i++)for(let c of a)i<r[c].length&&s.length<e&&s.push(r[c][i]);return Uint32Array.from(s).sort()}function Tt(t,e,o){if(!(e>=0&&e<=1))throw new Error(`noise must lie in [0, 1], got ${e}`);let n=t.slice(),r=new N([It,lt(o)]),a=r.permutation(t.length).subarray(0,Nt(e*t.length)),s=t.map(()=>r.upTo(v-1));for(let i of a)n[i]=s[i];return n}var ct=(t,e,o)=>new N([Lt,lt(e),o]).permutation(t);function lt(t){if(Number.isInteger(t)&&t>=0&&t<4294967296)return t;throw new Error(`seed must be a whole number in [0, 2^32), got ${t}`)}var de=Float32Array.from({length:256},(t,e)=>e/255);function ft(t,e,o){for(let n=0;n<e.length;n++){let r=e[n]*y;for(let a=0;a<y;a++)o[n*y+a]=de[t[r+a]]}}var q=class{constructor(e,o,n,r=n,a=1,s=0){this.memory=e,this.rows=o,this.columns=n,this.down=r,this.right=a,this.from=s}get values(){return this.memory.values}},ht=t=>new q(t.memory,t.columns,t.rows,t.right,t.down,t.from),Q=(t,e,o)=>new q(t.memory,o,t.columns,t.down,t.right,t.from+e*t.down),R=(t,e)=>Q(t,0,e);async function ut(t){let o=new WebAssembly.Memory({initial:1}),{instance:n}=await WebAssembly.instantiate(t,{env:{memory:o}}),r=n.exports,a=65536,s=null;function i(c){let l=a;a+=Math.ceil(c/64)*64;let f=a-o.buffer.byteLength;f>0&&o.grow(Math.ceil(f/65536));let u=new Float32Array(o.buffer,l,c/4).fill(0);return{at:l,get values(){return u.length||(u=new Float32Array(o.buffer,l,c/4)),u}}}return{Numbers:Float32Array,place:(c,l=1)=>new q(i(4*c*l),c,l),matmul(c,l,f){let u=r.scratchSize(f.columns);(!s||s.values.length*4<u)&&(s=i(u));let[w,b,g]=[c,l,f].map(({memory:h,from:m})=>h.at+4*m);r.matmul(c.rows,l.columns,c.columns,w,c.down,c.right,b,l.down,l.right,g,f.down,s.at)},clear(){a=65536,s=null}}}function tt(t,e,o){let{place:n,Numbers:r}=t,a=e.slice(1).map((s,i)=>({W:n(e[i],s),b:n(1,s),dW:n(e[i],s),db:n(1,s),H:n(o,s),dH:n(o,s),factors:new r(i<e.length-2?o*s:0),averages:[]}));return{sizes:e,X:n(o,e[0]),layers:a,steps:0,maths:t}}var F=t=>t.layers.slice(0,-1),et=t=>t.layers.flatMap(({W:e,b:o})=>[e.values,o.values]);function Ut(t,e,o){for(let{W:n,b:r}of t.layers){let a=Math.sqrt(6/(n.rows+n.columns)),s=n.values;for(let i=0;i<s.length;i++)s[i]=e===null?a*(2*o.uniform()-1):e*o.normal();r.values.fill(0)}}var ge=1<<28;function*mt({matmul:t},e,o,n){let r=64*Math.max(1,Math.floor(ge/(64*e.columns*o.columns)));for(let a=0;a<e.rows;a+=r){let s=Math.min(r,e.rows-a);t(Q(e,a,s),o,Q(n,a,s)),yield}}function*Pt(t,e,{W:o,b:n,H:r},a){yield*mt(t,R(e,a),o,R(r,a));let[s,i]=[r.values,n.values];for(let c=0,l=0;l<a;l++)for(let f=0;f<i.length;f++)s[c++]+=i[f]}function ye(t,e){for(let o=0;o<e;o++)t[o]=Math.max(t[o],-Number.MAX_VALUE)*+(t[o]>0)+0}function ot(t,e,o,n){if(!(o>=0&&o<1))throw new Error(`drop rates must lie in [0, 1), got ${o}`);if(o===0){t.fill(1,0,e);return}let r=Math.round(o*2147483648)-1,a=1/(1-o);for(let s=0;s<e;s++)t[s]=a*(r-(n.int32()>>>1)>>>31)}function Dt(t,e,o,n){F(t).forEach(({H:r,factors:a},s)=>ot(a,e*r.columns,o[s],n))}function be(t,e,o){for(let n=0;n<o;n++)t[n]*=e[n]}function*P(t,e,o){let n=t.X;for(let r of F(t)){let a=e*r.H.columns;yield*Pt(t.maths,n,r,e),ye(r.H.values,a),o&&be(r.H.values,r.factors,a),n=r.H}yield*Pt(t.maths,n,t.layers[t.layers.length-1],e)}function wt(t,e,o){let n=-1/0;for(let a=0;a<o;a++)t[e+a]<=n||(n=t[e+a]);let r=0;for(let a=0;a<o;a++)r+=t[e+a]=_t(t[e+a]-n);for(let a=0;a<o;a++)t[e+a]/=r;return J(r)+n}function dt(t,e){let{H:o,dH:n}=t.layers[t.layers.length-1],[r,a,s]=[o.values,n.values,o.columns],i={loss:0,right:0};for(let c=0,l=0;c<e.length;c++,l+=s){let f=l;for(let u=l;u<l+s;u++)a[u]=r[u],r[u]>r[f]&&(f=u);i.loss+=wt(a,l,s)-r[l+e[c]],i.right+=+(f===l+e[c]),a[l+e[c]]-=1}return i}function*Xt(t,e){for(let o=t.layers.length-1;o>=0;o--){let{W:n,dW:r,db:a,dH:s}=t.layers[o],i=t.layers[o-1],c=i?i.H:t.X;yield*mt(t.maths,ht(R(c,e)),R(s,e),r);let[l,f]=[a.values.fill(0),s.values];for(let g=0,h=0;h<e;h++)for(let m=0;m<l.length;m++)l[m]+=f[g++];if(!i)return;yield*mt(t.maths,R(s,e),ht(n),R(i.dH,e));let[u,w,b]=[i.H.values,i.dH.values,i.factors];for(let g=0,h=e*n.rows;g<h;g++)w[g]*=b[g]*+(u[g]!==0)}}function V(t){for(;!t.next().done;);}var pt=Math.fround;function Ae(t,e,{lr:o,wd:n=0}){let[r,a,s]=[o,n,1/e].map(pt);t.steps++,Rt(t,(i,c)=>{for(let l=0;l<i.length;l++)i[l]-=r*(s*c[l]+a*i[l])})}function xe(t,e,{lr:o,wd:n=0}){let[r,a]=[1,1];t.steps++;for(let w=0;w<t.steps;w++)[r,a]=[r*.9,a*.999];let[s,i,c]=[o*Math.sqrt(1-a)/(1-r),n,1/e].map(pt),[l,f,u]=[.9,.999,1e-8].map(pt);Rt(t,(w,b,g)=>{g.length||g.push(new t.maths.Numbers(b.length),new t.maths.Numbers(b.length));let[h,m]=g;for(let p=0;p<w.length;p++){let d=c*b[p]+i*w[p];h[p]=l*h[p]+(1-l)*d,m[p]=f*m[p]+(1-f)*d*d,w[p]-=s*h[p]/(Math.sqrt(m[p])+u)}})}function Rt(t,e){for(let{W:o,b:n,dW:r,db:a,averages:s}of t.layers)s[0]??=[],s[1]??=[],e(o.values,r.values,s[0]),e(n.values,a.values,s[1])}var Wt={sgd:Ae,adam:xe};var U=40,gt=4,nt=100;function Ct({h:t,p:e,count:o,seed:n}){if(!(e>=0&&e<=1))throw new Error(`p must lie in [0, 1], got ${e}`);let r=new Float32Array(o*t.length);e<1&&ot(r,r.length,e,new N([st,n]));for(let a=0;a<r.length;a++)r[a]*=t[a%t.length];return{outputs:{data:r,shape:[o,t.length]}}}function Gt(t,{sizes:e,params:o}){t.clear();let n=tt(t,e,nt);return et(n).forEach((r,a)=>r.set(o[a])),n}function zt(t,e,{rates:o,seed:n,draw:r}){F(t).forEach(({H:a,factors:s},i)=>{let c=o[Math.min(i,o.length-1)];ot(s,e*a.columns,c,new N([st,n,r,i]))})}function Jt(t,e,o){let{draws:n=51}=o;if(!(n>=1&&n<=nt))throw new Error(`draws must lie in [1, ${nt}], got ${n}`);let r=t.layers[t.layers.length-1].H,a=c=>{let l=Float32Array.from(r.values.subarray(0,c*v));for(let f=0;f<c;f++)wt(l,f*v,v);if(!l.every(Number.isFinite))throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");return l},s=Float32Array.from(e);for(let c=0;c<n;c++)t.X.values.set(s,c*y);V(P(t,1,!1));let i={full:{data:a(1),shape:[v]}};return zt(t,n,o),V(P(t,n,!0)),i.probabilities={data:a(n),shape:[n,v]},F(t).forEach(({H:c,factors:l},f)=>{let u=[c.columns];i[`kept_${f}`]={data:Uint8Array.from(l.subarray(0,c.columns),w=>+(w>0)),shape:u},i[`hidden_${f}`]={data:Float32Array.from(c.values.subarray(0,c.columns)),shape:u}}),i}function Bt(t,e,o){let n=Math.min(nt,e.length/y);t.X.values.set(Float32Array.from(e.subarray(0,n*y),f=>f/255));let r=()=>F(t).map(({H:f})=>f.values.slice(0,n*f.columns));zt(t,n,o),V(P(t,n,!0));let a=r();V(P(t,n,!1));let s=r(),i={train:[],predict:[]},c={train:[],predict:[]},l={};return s.forEach((f,u)=>{let w=$e(f),b=Float64Array.from({length:U+1},(g,h)=>{let m=Math.floor(h*gt/U);return Mt(w+m)*Ee[h%(U/gt)]});l[`edges_${u}`]={data:b,shape:[U+1]};for(let[g,h]of[["train",a[u]],["predict",f]]){let m=new Int32Array(U),[p,d]=[0,0];for(let A of h){d+=A,p+=+(A===0);let $=A===0?-1:Math.floor((rt(A)-w)*U/gt);$>=0&&$<U&&m[$]++}l[`${g}_${u}`]={data:m,shape:[U]},i[g].push(p/h.length),c[g].push(d/h.length)}}),{...l,zeros:i,means:c}}var Ee=[1,1.2589254117941673,1.5848931924611136,1.9952623149688795,2.51188643150958,3.1622776601683795,3.9810717055349722,5.011872336272722,6.309573444801933,7.943282347242816];function $e(t){let e=t.filter(o=>o!==0).sort();return e.length?Math.floor(rt(e[e.length>>1]))-1:-2}var xt=256,yt=500,je=1e3,ve=.01,G=class extends Error{},ke=({units1:t,units2:e,layers:o})=>[t,...Array(o-1).fill(e)],qt=({drop1:t,drop2:e,layers:o})=>[t,...Array(o-1).fill(e)],Et=()=>({train_loss:[],train_acc_noisy:[],train_acc_clean:[],test_loss:[],test_acc:[],seconds:[]});function*Vt(t,e,o){let{images:n,labels:r}=Yt(t,e),a=bt(t,o,qt(t)),{net:s}=a,i=t.batch??xt,c=Math.ceil(r.length/i),l=Et(),f={epoch:1,batch:0,batches:c,share:0,now:null,history:l,epochDone:!1,net:s},u=()=>f;for(let w=1;w<=t.epochs;w++){let b=ct(r.length,t.seed,w-1),g={loss:0,right:0,images:0},h=0;for(let d=1;d<=c;d++){let A=b.subarray((d-1)*i,d*i),$=Zt(a,n,r,A,g);for(let E=!1;!E;){let k=performance.now();E=$.next().done??!1,h+=(performance.now()-k)/1e3,E||(yield f)}let x={train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images};Qt(x.train_loss,w,d);let j=(w-1+d/c)/t.epochs;f={epoch:w,batch:d,batches:c,share:j,now:x,history:l,epochDone:!1,net:s},yield f}let m=yield*At(s,e.testImages,e.testLabels,u),p=yield*At(s,n,r,u);te(l,{train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images,train_acc_clean:p.accuracy,test_loss:m.loss,test_acc:m.accuracy,seconds:h}),yield{...f,epochDone:!0}}}function*Kt(t,e,o,n={}){let{images:r,labels:a}=Yt(t,e),s=t.batch??xt,i=Math.ceil(a.length/s),{every:c=i}=n,l=qt(t),f=[bt(t,o,l),bt(t,o,l.map(()=>0))],u=f.map(({net:m})=>({now:{train_loss:NaN,train_acc_noisy:NaN},kept:F(m).map(({H:p})=>new Uint8Array(p.columns).fill(1)),curve:{step:[],test_loss:[],test_acc:[]},net:m})),w=1,b=0,g=(m=!1)=>({epoch:w,step:b,share:b/(t.epochs*i),with:u[0],without:u[1],measured:m}),h=function*(){let m=[];for(let{net:p}of f)m.push(yield*At(p,e.testImages,e.testLabels,g));u.forEach(({curve:p},d)=>{te(p,{step:b,test_loss:m[d].loss,test_acc:m[d].accuracy})}),yield g(!0)};for(;w<=t.epochs;w++){let m=ct(a.length,t.seed,w-1);for(let p=1;p<=i;p++){let d=m.subarray((p-1)*s,p*s);for(let[A,$]of f.entries()){let x={loss:0,right:0,images:0},j=Zt($,r,a,d,x);for(;!j.next().done;)yield g();u[A].now={train_loss:x.loss/x.images,train_acc_noisy:x.right/x.images},u[A].kept=F($.net).map(({H:E,factors:k})=>Uint8Array.from(k.subarray(0,E.columns),D=>+(D>0))),Qt(u[A].now.train_loss,w,p)}b++,yield g(),(b%c===0||b===t.epochs*i)&&(yield*h())}}}function Yt({images:t,noise:e,seed:o},n){let r=Z(n.trainLabels,t,o),a=Tt(Uint8Array.from(r,i=>n.trainLabels[i]),e,o);if(r.length===n.trainLabels.length)return{images:n.trainImages,labels:a};let s=new Uint8Array(r.length*y);return r.forEach((i,c)=>{s.set(n.trainImages.subarray(i*y,(i+1)*y),c*y)}),{images:s,labels:a}}function bt(t,e,o){let{seed:n,init:r,optimizer:a,batch:s=xt}=t,i=tt(e,[y,...ke(t),v],Math.max(s,yt));return Ut(i,r==="lecture"?ve:null,new N([Ot,n])),{net:i,rates:o,masks:new N([Ft,n]),settings:t,update:Wt[a]}}function*Zt({net:t,rates:e,masks:o,settings:n,update:r},a,s,i,c){let l=i.length;ft(a,i,t.X.values),Dt(t,l,e,o),yield*P(t,l,!0);let{loss:f,right:u}=dt(t,Uint8Array.from(i,w=>s[w]));yield*Xt(t,l),r(t,l,n),c.loss+=f,c.right+=u,c.images+=l}function*At(t,e,o,n){let r={loss:0,right:0};for(let a=0;a<o.length;a+=yt){let s=o.subarray(a,a+yt);ft(e,Array.from(s,(f,u)=>a+u),t.X.values);let i=P(t,s.length,!1);for(;!i.next().done;)yield n();let{loss:c,right:l}=dt(t,s);r.loss+=c,r.right+=l,yield n()}return{loss:r.loss/o.length,accuracy:r.right/o.length}}function Qt(t,e,o){if(t>-1/0&&t<je)return;if(e===1&&o===1&&!Number.isFinite(t))throw new G("the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, or the loss takes the log of 0");let n=Number.isFinite(t)?"has exploded":"is not a finite number any more",r=Number.isFinite(t)?Number(t.toPrecision(6)):t;throw new G(`training stopped in epoch ${e} after ${o} mini-batches: the loss ${n} (${r}). Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.`)}function te(t,e){for(let o of Object.keys(t))t[o].push(e[o])}var _e=5,se=30;function ae(t,e){let o,n,r=null,a=0,s=null,i=!1,c=null,{sample:l,dataFor:f}=Me();async function u(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let h=await s,m=await(n??=ut(e));return c?.weights!==h&&(c={weights:h,net:Gt(m,h)}),c.net}function w(h,m,p,d){let A=r,$={state:"training",message:"",epoch:0,share:0,seconds:0,loaded:null},x=null,j=()=>p({...$},x),E=()=>{},k=new Promise(_=>E=_);async function D(){await A?.ended;let _=(I,C)=>{S.whyStop||(Object.assign($,{message:I,loaded:C}),j())},W=await Promise.race([m(_),k]),K=await(o??=ut(e));K.clear(),Object.assign($,{message:"",loaded:null});let H=W?.(K),T=performance.now(),[L,O]=[T,T];for(;!S.whyStop;){let I=H?.next();if(!I||I.done)break;x=I.value;let C=performance.now();Object.assign($,{epoch:x.epoch,share:x.share,seconds:(C-T)/1e3}),C-O>=se&&(j(),O=C),C-L>=_e&&(await Ne(),L=performance.now())}}function z(_,W){Object.assign($,{state:_,message:W,loaded:null}),r===S&&(r=null),j()}let S={id:h,whyStop:"",stop(_){S.whyStop||(S.whyStop=_,$.state="stopping",j(),E())},ended:Promise.resolve()};r=S,A?.stop("another run began"),j(),S.ended=D().then(()=>{let _=S.whyStop;z("done",_?`Stopped after ${d(x)}: ${_}.`:`Done: ${d(x)}.`)},_=>z("failed",re(_)))}let b={dropout:Ct,async thin(h){let m=await u(),p=h.pixels?null:await g(h);return Jt(m,h.pixels??Array.from(p??[],d=>d/255),h)},async activations(h){let m=await u(),p=h.images??c?.weights.images??(await l(h.base)).testImages;return Bt(m,p,h)},async images(h){return oe(await l(h.base),h)},train({id:h,base:m,settings:p,images:d},A){let $=++a,x=Et(),j=null;return w(h,async E=>{let k=d?ne(d):await f(m,p.images,E);return D=>Vt(p,k,D)},(E,k)=>{k&&({now:j,history:x}=k),k?.now&&E.state==="done"&&(s=Promise.resolve(Se(k.net)),i=!0),A({run:{id:$,settings:p,...E,now:j,history:x}})},E=>`${E?.history.seconds.length??0} of ${p.epochs} epochs`),{}},train_pair({id:h,base:m,images:p,every:d,...A},$){let{p:x,seed:j,epochs:E=30,train_size:k=2e3,test_size:D=2e3,num_hiddens:z=[512,512]}=A,{lr:S=.001,batch_size:_=128}=A,[W,K=W]=z;return w(h,async H=>{let T={train_size:k,test_size:D,seed:j},L=ne(p??oe(await f(m,0,H),T)),O={drop1:x,drop2:x,units1:W,units2:K,layers:z.length,noise:0,seed:j,epochs:E,lr:S,wd:0,init:"xavier",optimizer:"adam",batch:_,images:L.trainLabels.length};return I=>Kt(O,L,I,{every:d})},(H,T)=>{let L={steps:[],with:[],without:[],now:null,kept:[]};if(T){let{with:O,without:I}=T;Object.assign(L,{steps:O.curve.step,with:O.curve.test_loss,without:I.curve.test_loss}),Object.assign(L,{now:{with:O.now,without:I.now},kept:O.kept})}$({pair:{p:x,seed:j,epochs:E,...H,...L}})},H=>`${H?Math.floor(H.share*E+1e-9):0} of ${E} epochs`),{}},stop({only:h=r?.id}){return r?.id===h&&r?.stop("you pressed Stop"),{}},weights({sizes:h,data:m,url:p}){return i?{}:(s=(async()=>m?Le(h,m):Oe(h,await Ie(p)))(),s.then(()=>({})))},async net(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let{sizes:h,params:m}=await s;return{sizes:h,...Object.fromEntries(m.map((p,d)=>[`param_${d}`,{data:p,shape:[p.length]}]))}}};async function g({image:h,images:m,base:p}){let d=m??(await l(p)).testImages,A=d.length/y;if(!Number.isInteger(h)||h<0||h>=A)throw new Error(`image must be a whole number in [0, ${A}), got ${h}`);return d.subarray(h*y,(h+1)*y)}t.onmessage=async({data:{id:h,ask:m,...p}})=>{try{if(!Object.hasOwn(b,m))throw new Error(`there is no question ${m}`);let d=A=>t.postMessage({id:h,state:A});t.postMessage({id:h,answer:await b[m]({...p,id:h},d)})}catch(d){t.postMessage({id:h,error:re(d)})}}}function Me(){let t=new Map;function e(r,a){let s=t.get(r);return s||(s=Ht(r,a),t.set(r,s),s.catch(()=>t.delete(r))),s}function o(r,a){if(!r)throw new Error("there are no images: nobody said where they are");return e(r,a)}async function n(r,a,s){let i=u=>(u/1e6).toFixed(1),c=-1/0,l=(u,w)=>{w<200*a||performance.now()-c<se||(c=performance.now(),s(`Loading the images: ${i(u)} of ${i(w)} MB.`,u/w))},f=await o(r,l);return a>f.trainLabels.length?e(`${r}all/`,l):f}return{sample:o,dataFor:n}}var Ne=()=>new Promise(t=>{let{port1:e,port2:o}=new MessageChannel;e.onmessage=()=>{e.close(),t()},o.postMessage(null)});function ee(t,e,o,n,r){let a=Z(o,n,r),s=new Uint8Array(n*y);return a.forEach((i,c)=>s.set(e.subarray(i*y,(i+1)*y),c*y)),{[`${t}_images`]:{data:s,shape:[n,y]},[`${t}_labels`]:{data:Uint8Array.from(a,i=>o[i]),shape:[n]}}}var oe=({trainImages:t,trainLabels:e,testImages:o,testLabels:n},{train_size:r,test_size:a,seed:s})=>({...ee("train",t,e,r,s),...ee("test",o,n,a,s)});function ne({train_images:t,train_labels:e,test_images:o,test_labels:n}){let[r,a,s,i]=[t,e,o,n].map(({data:c})=>c instanceof Uint8Array?c:Uint8Array.from(c));return at({trainImages:r,trainLabels:a,testImages:s,testLabels:i})}var Se=t=>({sizes:t.sizes,params:et(t).map(e=>e.slice())});async function Ie(t){let e=await fetch(t);if(!e.ok)throw new Error(`the net could not be loaded: the server answered ${e.status} for ${t}`);return it(new Uint8Array(await e.arrayBuffer()))}function Le(t,e){let o=t.slice(1).flatMap((a,s)=>[t[s]*a,a]),n=o.reduce((a,s)=>a+s,0);if(e.length!==n)throw new Error(`a net ${t.join("-")} has ${n} parameters, got ${e.length}`);let r=0;return{sizes:t,params:o.map(a=>e.slice(r,r+=a))}}function Oe(t,e){let o=t.slice(1).reduce((s,i,c)=>s+(8+t[c])*i,0);if(e.length<o||(e.length-o)%y){let s=`a net ${t.join("-")} has ${o}, and whole images of ${y} may follow`;throw new Error(`the net\'s file is damaged: it has ${e.length} bytes; ${s}`)}let n=0,r=s=>e.slice(n,n+=s).buffer,a=t.slice(1).flatMap((s,i)=>{let[c,l]=[new Float32Array(r(4*s)),new Float32Array(r(4*s))],f=new Int8Array(r(s*t[i]));return[Float32Array.from(f,(u,w)=>u*c[w%s]),l]});return{sizes:t,params:a,...n<e.length?{images:e.slice(n)}:{}}}function re(t){let{message:e}=t;return t instanceof G||Object.getPrototypeOf(t)===Error.prototype?e[0].toUpperCase()+e.slice(1):/out of memory|allocat|grow/i.test(e)?"The memory ran out. Train fewer units or layers, or close other pages.":`The computation failed. ${t}`}ae(globalThis,jt);})();\n'});var rr={};Ka(rr,{pageEngine:()=>Qo});function Qo({base:e,weights:t}={}){let l=e&&new URL(e,document.baseURI).href,n=null,o=null,r=null,i=!1;return or++,{async ask(c,d={},f){let h=cl??=Xa(Za());if(t&&n!==h){n=h;let y=t.url&&new URL(t.url,document.baseURI).href;h.ask("weights",{...t,url:y}).answer.catch(()=>n===h&&(n=null))}if(f&&(c==="thin"||c==="activations")&&Fo.add(r=f),c==="stop")return o?.on===h?h.ask(c,{only:o.id}).answer:{};let p=c==="train"||c==="train_pair",{id:m,answer:v}=h.ask(c,{base:l,...d},p?f:void 0);return p&&(o={on:h,id:m}),v},dispose(){i||(i=!0,o?.on.forget(o.id),r&&Fo.delete(r),--or===0&&(cl?.end(),cl=null))}}}function Za(){let e=URL.createObjectURL(new Blob([lr],{type:"text/javascript"}));return new Worker(e)}function Xa(e){let t=new Map,l=new Map,n=0;e.onmessage=({data:{id:r,answer:i,error:c,state:d}})=>{if(d){let h=l.get(r);h&&h.state.set(h.told=d);let[{state:p}]=Object.values(d);if((p==="done"||p==="failed")&&l.delete(r),p==="done"&&d.run?.share){sr++;for(let m of Fo)m.set({net:sr})}return}let f=t.get(r);if(t.delete(r),c===void 0)return f?.resolve(i);l.delete(r),f?.reject(new Error(c))},e.onerror=r=>{let i=`The computation failed. ${r.message}`;for(let{reject:c}of t.values())c(new Error(i));for(let{state:c,told:d}of l.values())for(let[f,h]of Object.entries(d))c.set({[f]:{...h,state:"failed",message:i}});e.terminate(),cl===o&&(cl=null)};let o={ask(r,i,c){let d=++n;c&&l.set(d,{state:c,told:{}});let f=new Promise((h,p)=>t.set(d,{resolve:h,reject:p}));return e.postMessage({...i,id:d,ask:r}),{id:d,answer:f}},end(){e.terminate();for(let{reject:r}of t.values())r(new Error("The page is closing"))},forget(r){l.delete(r)&&e.postMessage({id:++n,ask:"stop",only:r})}};return o}var cl,or,Fo,sr,Oo=tr(()=>{"use strict";nr();cl=null,or=0,Fo=new Set,sr=0});Oo();var Ql="The kernel has gone: run the cells above again to bring it to life",ec="The view was closed",tc="The kernel does not answer: it is busy, or has gone; then run the cells above again";var ul=class{constructor(t={}){this.values={...t},this.listeners=new Set}get(t){return this.values[t]}set(t){let l=Object.keys(t).filter(n=>!Object.is(t[n],this.values[n]));Object.assign(this.values,t);for(let{names:n,fn:o}of[...this.listeners])n.some(r=>l.includes(r))&&o()}on(t,l){let n={names:[t].flat(),fn:l};return this.listeners.add(n),()=>{this.listeners.delete(n)}}};function on(e){let t=!1,l=null,n=null,o=()=>{let r=l;l=n=null,r?.()};return(r,i)=>new Promise((c,d)=>{n?.(),l=()=>{t=!0,e(r,i).then(c,d).finally(()=>{t=!1,o()})},n=()=>c(void 0),t||o()})}var ir=e=>e?JSON.parse(e):{};function ar(e,t){let l=new ul(ir(e.dataset.state)),n=ir(e.dataset.options);return{state:l,options:n,ask:(o,r={})=>t.ask(o,r,l),live:!0,onGone:()=>()=>{},place:"page",dispose:()=>t.dispose?.()}}var No={bool:Uint8Array,uint8:Uint8Array,int32:Int32Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array};function nc({answer:e={},arrays:t=[]},l){return t.forEach(([n,o,r],i)=>{let{buffer:c,byteOffset:d,byteLength:f}=l[i];if(!No[o])throw new Error(`arrays must be of ${Object.keys(No).join(", ")}, got ${o}`);let h=c.slice(d,d+f);e[n]={data:new No[o](h),shape:r}}),e}function cr({model:e}){let t=new Map,l=new Set,n=[],o=0,r=(h,p)=>{e.on(h,p);let m=[h,p];return n.push(m),()=>{e.off(h,p),n.splice(n.indexOf(m),1)}},i=h=>{f.live=!1;for(let{reject:p,timer:m}of t.values())clearTimeout(m),p(new Error(h));t.clear()},c=()=>{if(f.live){i(Ql);for(let h of l)h()}};r("msg:custom",(h,p)=>{let m=t.get(h?.id);if(m){if(t.delete(h.id),clearTimeout(m.timer),h.error)return m.reject(new Error(h.error));try{m.resolve(nc(h,p??[]))}catch(v){m.reject(v)}}}),r("comm:close",c),r("comm_live_update",()=>{setTimeout(()=>f.live&&e.get("layout")?.comm_live===!1&&c())});let d=lc(e.widget_manager?.kernel,c),f={options:e.get("options")??{},live:!0,place:"jupyter",state:{get:h=>e.get(h),set(h){e.set(h),e.save_changes()},on(h,p){let m=!1,v=[h].flat().map(y=>r(`change:${y}`,()=>{m=!0}));return v.push(r("change",()=>{m&&(m=!1,p())})),()=>v.forEach(y=>y())}},ask(h,p={}){return f.live?new Promise((m,v)=>{let y=++o+Math.random(),k=()=>t.delete(y)&&v(new Error(tc)),C=e.widget_manager?.kernel?void 0:setTimeout(k,2e4);t.set(y,{resolve:m,reject:v,timer:C}),e.send({...p,id:y,ask:h})}):Promise.reject(new Error(Ql))},onGone(h){return l.add(h),()=>{l.delete(h)}},dispose(){d();for(let[h,p]of[...n])e.off(h,p);l.clear(),i(ec)}};return f}function lc(e,t){let l=()=>{["restarting","autorestarting","terminating","dead"].includes(e.status)&&t()};return e?.statusChanged?.connect(l),e?.disposed?.connect(t),()=>{e?.statusChanged?.disconnect(l),e?.disposed?.disconnect(t)}}var ur=`/* All rules stand below .d2l-live, so that they touch nothing else on the page. */
.d2l-live {
  --d2l-ink: #222222;
  --d2l-paper: transparent;
  --d2l-noisy: #cc79a7;
  --d2l-clean: #009e73;
  --d2l-test: var(--d2l-ink);
  --d2l-with: #0072b2;
  --d2l-without: #d55e00;
  --d2l-dropped: #8a8f94;
  --d2l-accent: #0072b2;
  --d2l-on-accent: #ffffff;
  --d2l-alarm: #b3261e;
  --d2l-soft: color-mix(in srgb, var(--d2l-ink) 7%, transparent);
  --d2l-line: color-mix(in srgb, var(--d2l-ink) 18%, transparent);
  --d2l-edge: color-mix(in srgb, var(--d2l-ink) 58%, transparent);
  color-scheme: light;
  display: block;
  container: d2l / inline-size;
  box-sizing: border-box;
  max-width: 100%;
  overflow: visible;
  color: var(--d2l-ink);
  background: var(--d2l-paper);
  font: inherit;
  font-size: max(14px, 1em);
  line-height: 1.45;
}

/* Dark: JupyterLab, the site, VS Code and Colab say so; else the reader's own wish counts. */
:is([data-jp-theme-light="false"], [data-theme="dark"], .vscode-dark, [theme="dark"]) .d2l-live {
  --d2l-ink: #e8e8e8;
  --d2l-noisy: #e09ac2;
  --d2l-clean: #2fc79a;
  --d2l-with: #56a8e8;
  --d2l-without: #f58b45;
  --d2l-dropped: #979ca1;
  --d2l-accent: #56a8e8;
  --d2l-on-accent: #0b1720;
  --d2l-alarm: #ff9a8f;
  color-scheme: dark;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"], :has([data-theme="light"], [data-jp-theme-light="true"], .vscode-light))
    .d2l-live {
    --d2l-ink: #e8e8e8;
    --d2l-noisy: #e09ac2;
    --d2l-clean: #2fc79a;
    --d2l-with: #56a8e8;
    --d2l-without: #f58b45;
    --d2l-dropped: #979ca1;
    --d2l-accent: #56a8e8;
    --d2l-on-accent: #0b1720;
    --d2l-alarm: #ff9a8f;
    color-scheme: dark;
  }
}

.d2l-live *,
.d2l-live *::before {
  box-sizing: border-box;
}
.d2l-live [hidden],
.d2l-live[hidden] {
  display: none !important;
}
.d2l-live :is(p, figure, fieldset, h3) {
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;
}
.d2l-live p {
  max-width: 70ch;
}
.d2l-live .d2l-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.d2l-live :focus-visible {
  outline: 2px solid var(--d2l-accent);
  outline-offset: 2px;
  border-radius: 4px;
}
.d2l-live .d2l-error {
  color: var(--d2l-alarm);
}
.d2l-live .d2l-notice {
  padding: 8px 12px;
  border-left: 4px solid var(--d2l-without);
  background: var(--d2l-soft);
  font-weight: 600;
}
.d2l-live .d2l-gone :is(.d2l-control, .d2l-button, .d2l-segmented) {
  pointer-events: none;
  opacity: 0.45;
}

/* Controls */
.d2l-live :is(input, select, button) {
  font: inherit;
  color: inherit;
  margin: 0;
}
.d2l-live .d2l-control {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: center;
  gap: 0 12px;
  min-width: 0;
}
.d2l-live .d2l-control > :is(input, select) {
  grid-column: 1 / -1;
  width: 100%;
  min-width: 0;
}
.d2l-live .d2l-control output {
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  text-align: right;
}
.d2l-live .d2l-control.d2l-off :is(label, output) {
  opacity: 0.5;
}
.d2l-live .d2l-number .d2l-error {
  grid-column: 1 / -1;
}
.d2l-live :is(input[type="number"], input[type="text"], select) {
  min-height: 32px;
  padding: 3px 8px;
  border: 1px solid var(--d2l-edge);
  border-radius: 6px;
  background: transparent;
}
.d2l-live option {
  color: #222222;
  background: #ffffff;
}
.d2l-live input[type="range"] {
  appearance: none;
  height: 24px;
  padding: 0;
  background: transparent;
  cursor: pointer;
  touch-action: pan-y;
}
.d2l-live input[type="range"]::-webkit-slider-runnable-track {
  height: 5px;
  border-radius: 3px;
  background: linear-gradient(
    to right,
    var(--d2l-accent) var(--d2l-share, 0%),
    var(--d2l-edge) var(--d2l-share, 0%)
  );
}
.d2l-live input[type="range"]::-moz-range-track {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-edge);
}
.d2l-live input[type="range"]::-moz-range-progress {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-webkit-slider-thumb {
  appearance: none;
  width: 18px;
  height: 18px;
  margin-top: -6.5px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-moz-range-thumb {
  width: 18px;
  height: 18px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]:disabled {
  opacity: 0.4;
  cursor: default;
}
.d2l-live .d2l-checkbox {
  display: inline-flex;
  align-items: center;
  gap: 8px;
  min-height: 32px;
}
.d2l-live .d2l-checkbox input {
  width: 18px;
  height: 18px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-button {
  min-height: 34px;
  padding: 4px 14px;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  background: transparent;
  cursor: pointer;
}
.d2l-live .d2l-button:hover:not(:disabled) {
  background: var(--d2l-soft);
}
.d2l-live .d2l-button:disabled {
  opacity: 0.45;
  cursor: default;
}
.d2l-live .d2l-primary:not(:disabled),
.d2l-live .d2l-primary:hover:not(:disabled) {
  border-color: var(--d2l-accent);
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-presets,
.d2l-live .d2l-actions {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.d2l-live .d2l-presets .d2l-button {
  border-radius: 17px;
}
.d2l-live .d2l-presets [aria-pressed="true"] {
  border-color: var(--d2l-accent);
  box-shadow: inset 0 0 0 1px var(--d2l-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented {
  display: inline-flex;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  overflow: hidden;
}
.d2l-live .d2l-segmented label {
  position: relative;
  cursor: pointer;
}
.d2l-live .d2l-segmented input {
  position: absolute;
  inset: 0;
  opacity: 0;
  cursor: pointer;
}
.d2l-live .d2l-segmented span {
  display: flex;
  align-items: center;
  min-height: 32px;
  padding: 2px 14px;
}
.d2l-live .d2l-segmented input:checked + span {
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented input:focus-visible + span {
  outline: 2px solid var(--d2l-ink);
  outline-offset: -4px;
  border-radius: 8px;
}
@media (pointer: coarse) {
  .d2l-live
    :is(.d2l-button, .d2l-segmented span, .d2l-checkbox, select, input[type="number"], input[type="text"]) {
    min-height: 44px;
  }
  .d2l-live input[type="range"] {
    height: 44px;
  }
}

/* The chart. uPlot's own sheet sets more, on the whole page. */
.d2l-live .d2l-chart {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-title {
  font-weight: 650;
  max-width: none;
}
.d2l-live :is(.d2l-yname, .d2l-readout) {
  font-size: 0.9em;
  opacity: 0.85;
}
.d2l-live .d2l-readout {
  min-height: 2.9em;
  max-width: none;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-plot {
  min-width: 0;
  min-height: 220px;
}
.d2l-live :is(.u-wrap, .uplot canvas) {
  position: relative;
}
.d2l-live .uplot canvas {
  display: block;
  width: 100%;
  height: 100%;
}
.d2l-live :is(.u-over, .u-under, .u-axis, .u-cursor-x, .u-cursor-pt) {
  position: absolute;
}
.d2l-live .u-under {
  overflow: hidden;
}
.d2l-live :is(.u-cursor-x, .u-cursor-y, .u-cursor-pt, .u-select) {
  top: 0;
  left: 0;
  pointer-events: none;
}
.d2l-live .u-cursor-x {
  height: 100%;
  border-right: 1px dashed var(--d2l-edge);
}
.d2l-live .u-cursor-pt {
  border-radius: 50%;
}
.d2l-live .u-off {
  display: none;
}

/* The training lab */
.d2l-live :is(.d2l-lab, .d2l-lab-main, .d2l-lab-picture, .d2l-lab-controls) {
  display: grid;
  gap: 14px;
  min-width: 0;
  align-content: start;
}
.d2l-live .d2l-lab-picture {
  container: d2l-picture / inline-size;
  gap: 8px;
}
.d2l-live .d2l-lab-controls {
  grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
  gap: 14px 28px;
}
.d2l-live .d2l-lab-controls fieldset {
  display: grid;
  align-content: start;
  gap: 6px;
}
.d2l-live legend {
  padding: 0;
  margin-bottom: 4px;
  font-weight: 650;
}
.d2l-live .d2l-lab-switch {
  float: right;
  margin: 0 0 6px 12px;
}
.d2l-live .d2l-facts {
  font-size: 0.9em;
}
.d2l-live .d2l-progress {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 12px;
  min-height: 1.5em;
  font-variant-numeric: tabular-nums;
}
.d2l-live progress {
  flex: 0 1 220px;
  height: 10px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-note {
  font-weight: 600;
}
.d2l-live .d2l-copied textarea {
  width: 100%;
  font: inherit;
  color: inherit;
  background: transparent;
}
.d2l-live .d2l-kept {
  display: grid;
  gap: 8px;
  justify-items: start;
}
.d2l-live .d2l-kept table {
  width: 100%;
  border-collapse: collapse;
  font: inherit;
  color: inherit;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-kept caption {
  text-align: left;
  font-weight: 650;
  color: inherit;
}
.d2l-live .d2l-kept :is(th, td) {
  padding: 4px 10px 4px 0;
  border-top: 1px solid var(--d2l-line);
  text-align: right;
  background: transparent;
}
.d2l-live .d2l-kept :is(th:first-child, .d2l-name, th:nth-child(2)) {
  text-align: left;
}
.d2l-live .d2l-kept .d2l-name {
  width: 40%;
}
.d2l-live .d2l-kept input {
  width: 100%;
}
.d2l-live .d2l-new {
  animation: d2l-new 1.5s ease-out;
}
@keyframes d2l-new {
  from {
    background: color-mix(in srgb, var(--d2l-accent) 35%, transparent);
  }
}
@container d2l (width >= 900px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 270px;
    gap: 32px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: minmax(0, 1fr);
  }
}
@container d2l (width >= 1180px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 520px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .d2l-live .d2l-lab-controls fieldset:nth-child(2) {
    order: 1;
  }
}
@container d2l-picture (width < 560px) {
  .d2l-live .d2l-lab-switch {
    float: none;
    margin: 0 0 6px;
  }
  .d2l-live .d2l-kept :is(table, caption, tbody, tr, td) {
    display: block;
    width: auto;
    border: 0;
    padding: 0;
    text-align: left;
  }
  .d2l-live .d2l-kept table {
    width: 100%;
  }
  .d2l-live .d2l-kept thead {
    display: none;
  }
  .d2l-live .d2l-kept tr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 8px 0;
    border-top: 1px solid var(--d2l-line);
  }
  .d2l-live .d2l-kept tr th {
    border: 0;
    padding: 0;
  }
  .d2l-live .d2l-kept .d2l-name {
    flex: 1 0 80%;
    width: auto;
  }
  .d2l-live .d2l-kept td[data-title]::before {
    content: attr(data-title) " ";
    opacity: 0.75;
  }
}
@media (prefers-reduced-motion: reduce) {
  .d2l-live * {
    animation: none !important;
    transition: none !important;
  }
}
`;var dr=`/* The explorers and the opening. As in style.css, all stands below .d2l-live. */
.d2l-live :is(.d2l-explorer, .d2l-thinned, .d2l-activations, .d2l-opening) {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 12px;
  max-width: 1360px;
}
.d2l-live .d2l-controls {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
  align-items: start;
  gap: 8px 24px;
}
.d2l-live .d2l-masks {
  display: contents;
}
.d2l-live .d2l-controls .d2l-checkbox {
  align-self: end;
}
.d2l-live .d2l-headline {
  min-height: 1.45em;
  font-weight: 650;
}
.d2l-live :is(.d2l-say, .d2l-legend) {
  font-size: 0.92em;
}
.d2l-live .d2l-alert {
  padding: 6px 12px;
  border-left: 4px solid var(--d2l-alarm);
  background: var(--d2l-soft);
  color: var(--d2l-alarm);
  font-weight: 600;
  overflow-wrap: anywhere;
}
.d2l-live .d2l-stage {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-stale {
  opacity: 0.75;
  filter: grayscale(1);
}
.d2l-live svg {
  display: block;
  overflow: visible;
}
.d2l-live svg text {
  fill: currentColor;
  font-size: 12px;
  font-variant-numeric: tabular-nums;
}
.d2l-live svg .d2l-caption {
  font-size: 11px;
  opacity: 0.8;
}
.d2l-live .d2l-axis {
  fill: none;
  stroke: var(--d2l-line);
}
.d2l-live .d2l-legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  max-width: none;
}
.d2l-live .d2l-legend [class]::before {
  content: "";
  display: inline-block;
  width: 14px;
  height: 14px;
  margin-right: 7px;
  vertical-align: -2px;
}

/* A drawn network, and an image. */
.d2l-live .d2l-edges {
  fill: none;
  stroke: var(--d2l-ink);
  stroke-width: 0.8;
  opacity: 0.2;
}
.d2l-live .d2l-frame {
  fill: none;
  stroke: var(--d2l-edge);
}
.d2l-live .d2l-unit circle {
  fill: var(--d2l-with);
  stroke: var(--d2l-ink);
  stroke-width: 1.2;
}
.d2l-live .d2l-unit.d2l-off circle {
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-cross {
  fill: none;
  stroke: none;
  stroke-width: 1.8;
}
.d2l-live .d2l-off .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live svg .d2l-rest {
  font-size: 16px;
  font-weight: 700;
}
.d2l-live .d2l-without .d2l-unit circle {
  fill: var(--d2l-without);
}
.d2l-live .d2l-image {
  display: block;
  image-rendering: pixelated;
}
.d2l-live .d2l-input {
  position: absolute;
}

/* The dropout explorer */
.d2l-live .d2l-figure {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 16px 32px;
}
.d2l-live .d2l-graphs {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
  gap: 8px 24px;
}
.d2l-live .d2l-graphs .d2l-plot {
  min-height: 170px;
}
.d2l-live :is(.d2l-graphs, .d2l-opening) .d2l-readout {
  min-height: 1.45em;
}
.d2l-live .d2l-hit {
  fill: transparent;
  cursor: pointer;
}
.d2l-live .d2l-hit:hover {
  fill: var(--d2l-soft);
}
.d2l-live .d2l-mark {
  fill: var(--d2l-soft);
  stroke: #e69f00;
  stroke-width: 1.5;
}
.d2l-live .d2l-strips g > :not(.d2l-hit) {
  pointer-events: none;
}
.d2l-live svg .d2l-row {
  font-size: 13px;
  font-weight: 600;
}
.d2l-live svg .d2l-value.d2l-off {
  fill: var(--d2l-edge);
}
.d2l-live .d2l-in {
  fill: var(--d2l-edge);
}
.d2l-live :is(.d2l-out, .d2l-keep) {
  fill: var(--d2l-with);
}
.d2l-live .d2l-mean {
  fill: var(--d2l-with);
  opacity: 0.5;
}
.d2l-live .d2l-cut {
  stroke: var(--d2l-ink);
  stroke-width: 2;
  stroke-dasharray: 3 3;
}
.d2l-live .d2l-keep.d2l-off {
  fill: none;
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-strips .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live :is(.d2l-line-h, .d2l-line-sunk) {
  stroke: var(--d2l-ink);
  stroke-width: 2;
}
.d2l-live .d2l-line-sunk {
  stroke-dasharray: 2 3;
}

/* The thinned network */
.d2l-live .d2l-beside {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: start;
  gap: 12px 24px;
}
.d2l-live .d2l-column {
  display: contents;
}
.d2l-live .d2l-column .d2l-actions {
  grid-column: 1 / -1;
}
.d2l-live .d2l-gap {
  width: 12px;
}
.d2l-live .d2l-pad {
  position: relative;
  width: 144px;
  height: 144px;
}
.d2l-live .d2l-pad canvas {
  width: 100%;
  height: 100%;
  border: 1px solid var(--d2l-edge);
  cursor: crosshair;
  touch-action: none;
}
.d2l-live .d2l-pen {
  position: absolute;
  width: 15px;
  height: 15px;
  margin: -7.5px;
  border: 2px solid var(--d2l-accent);
  border-radius: 50%;
  pointer-events: none;
}
.d2l-live .d2l-pen.d2l-down {
  background: var(--d2l-accent);
}
.d2l-live .d2l-bar,
.d2l-live .d2l-legend .d2l-key-bar::before {
  fill: var(--d2l-with);
  background: var(--d2l-with);
  opacity: 0.4;
  transition: transform 0.15s ease-out;
}
.d2l-live .d2l-ticks {
  stroke: var(--d2l-with);
  stroke-width: 1.2;
  opacity: 0.55;
}
.d2l-live .d2l-newest {
  stroke: var(--d2l-with);
  stroke-width: 3;
}
.d2l-live .d2l-diamonds {
  fill: var(--d2l-ink);
}
.d2l-live svg .d2l-true {
  font-weight: 700;
}
.d2l-live .d2l-legend .d2l-key-tick::before {
  width: 3px;
  margin: 0 12px 0 5px;
  background: var(--d2l-with);
}
.d2l-live .d2l-legend .d2l-key-full::before {
  width: 9px;
  height: 9px;
  margin: 0 9px 2px 3px;
  vertical-align: middle;
  background: var(--d2l-ink);
  rotate: 45deg;
}
.d2l-live .d2l-legend .d2l-key-unit::before {
  border-radius: 50%;
  border: 1.2px solid var(--d2l-ink);
  background: var(--d2l-with);
}

/* Activations */
.d2l-live .d2l-activations svg .d2l-class {
  font-size: 13px;
}
.d2l-live .d2l-layers {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
  gap: 20px 36px;
}
.d2l-live .d2l-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-strip {
  fill: none;
  stroke: var(--d2l-mode);
}
.d2l-live .d2l-zeros {
  fill: var(--d2l-dropped);
  fill-opacity: 0.35;
}
.d2l-live .d2l-shape {
  fill: var(--d2l-mode);
  fill-opacity: 0.35;
  stroke: var(--d2l-mode);
  stroke-width: 1.5;
}
.d2l-live .d2l-mean-line {
  fill: var(--d2l-ink);
  stroke: var(--d2l-ink);
  stroke-width: 1.5;
}
.d2l-live .d2l-legend :is(.d2l-key-train, .d2l-key-predict)::before {
  background: color-mix(in srgb, var(--d2l-mode) 35%, transparent);
  border: 1.5px solid var(--d2l-mode);
}
.d2l-live .d2l-key-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-key-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-legend .d2l-key-mean::before {
  width: 2px;
  margin: 0 12px 0 6px;
  background: var(--d2l-ink);
}

/* The opening */
.d2l-live .d2l-pair {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  align-content: start;
  gap: 12px;
}
.d2l-live .d2l-side {
  font-weight: 650;
  font-size: min(1em, 3.4cqi);
  white-space: nowrap;
}
.d2l-live .d2l-side::before {
  content: "";
  display: inline-block;
  width: 1.3em;
  margin-right: 0.4em;
  vertical-align: 4px;
  border-top: 3px solid var(--d2l-with);
}
.d2l-live .d2l-side.d2l-without::before {
  border-top: 3px dashed var(--d2l-without);
}
.d2l-live .d2l-row {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 8px 24px;
}
.d2l-live .d2l-row > .d2l-control {
  flex: 1 1 220px;
  max-width: 420px;
}
.d2l-live .d2l-opening .d2l-unit circle {
  transition: fill-opacity 0.12s;
}
.d2l-live .d2l-opening .d2l-headline {
  min-height: 2.9em;
}
@container d2l (min-width: 700px) {
  .d2l-live .d2l-column {
    display: grid;
    gap: 16px;
  }
}
@container d2l (min-width: 900px) {
  .d2l-live .d2l-explorer .d2l-figure {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .d2l-live .d2l-explorer .d2l-graphs {
    grid-template-columns: minmax(0, 1fr);
  }
  .d2l-live .d2l-opening .d2l-figure {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .d2l-live .d2l-opening .d2l-pair {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;function M(e,t={},...l){let n=document.createElement(e);for(let[o,r]of Object.entries(t))typeof r=="function"?n.addEventListener(o.replace(/^on/,""),r):r!=null&&r!==!1&&n.setAttribute(o,r===!0?"":String(r));return n.append(...l.filter(o=>o!=null)),n}var rc=0,dl=()=>`d2l-${++rc}-${Math.random().toString(36).slice(2,8)}`,Pt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;function Vt({label:e,values:t,min:l=0,max:n=1,step:o=.05,value:r,unit:i="",hint:c,...d}){let f=d.format??String,h=t?[...t]:null,p=dl(),m=M("input",{type:"range",id:p}),v=M("output",{for:p}),y=r,k=()=>h?h[m.valueAsNumber]:y,C=()=>{let $=f(k())+(i&&` ${i}`);v.textContent=$,m.setAttribute("aria-valuetext",$);let[b,z]=[Number(m.min),Number(m.max)];m.style.setProperty("--d2l-share",`${100*(m.valueAsNumber-b)/(z-b||1)}%`)},R=$=>{h?(h.includes($)||(h=[...h,$].sort((b,z)=>b-z)),Object.assign(m,{min:"0",max:String(h.length-1),step:"1"}),m.value=String(h.indexOf($))):(Object.assign(m,{min:String(l),max:String(n),step:String(o)}),m.value=String(y=$)),C()};m.addEventListener("input",()=>{y=ic(m.valueAsNumber),C(),d.onInput?.(k())});let E=M("div",{class:"d2l-control d2l-slider"},M("label",{for:p,title:c},e),v,m);return R(r),Al(E,m,k,R)}var ic=e=>Number(e.toFixed(10));function fl({label:e,min:t,max:l,value:n,onInput:o}){let r=dl(),i=M("input",{type:"number",id:r,min:t,max:l,step:1,inputmode:"numeric",value:n}),c=M("span",{class:"d2l-error",role:"alert",id:dl()}),d=n,f=()=>{let p=i.valueAsNumber,m=Number.isInteger(p)&&p>=t&&p<=l;return c.textContent=m?"":`A whole number from ${t} to ${l.toLocaleString("en")}`,i.toggleAttribute("aria-invalid",!m),m?i.removeAttribute("aria-describedby"):i.setAttribute("aria-describedby",c.id),m};i.addEventListener("input",()=>{f()&&o?.(d=i.valueAsNumber)}),i.addEventListener("blur",()=>{f()||(i.value=String(d)),f()});let h=M("div",{class:"d2l-control d2l-number"},M("label",{for:r},e),i,c);return Al(h,i,()=>d,p=>{d=p,i.valueAsNumber!==p&&(i.value=String(p)),f()})}function Ol(e,t){let l=e.get("rates")??[.5];return Array.from({length:t},(n,o)=>l[o]??l.at(-1))}function Nl(e,t){let l=M("div",{class:"d2l-masks"}),n=fl({label:"seed",min:0,max:9999,value:t().seed,onInput:c=>e.set({seed:c})}),o=[],r=c=>Vt({label:`drop_prob${c+1}`,max:.95,value:t().rates[c],format:d=>d.toFixed(2),onInput:d=>e.set({rates:t().rates.with(c,d)})});function i(){let{rates:c,seed:d}=t();c.length!==o.length&&(o=c.map((f,h)=>r(h)),l.replaceChildren(...o.map(f=>f.el),n.el)),o.forEach((f,h)=>f.value=c[h]),n.value!==d&&(n.value=d)}return i(),{el:l,show:i}}function Rl({label:e,choices:t,value:l,onInput:n}){let o=dl(),r=t.map(([d,f])=>M("option",{value:d},f)),i=M("select",{id:o,oninput:()=>n?.(i.value)},...r);i.value=l;let c=M("div",{class:"d2l-control d2l-select"},M("label",{for:o},e),i);return Al(c,i,()=>i.value,d=>{i.value=d})}function fr({label:e,choices:t,value:l,onInput:n}){let o=dl(),r=t.map(([h])=>M("input",{type:"radio",name:o,value:h,oninput:()=>n?.(h)})),i=t.map(([,h],p)=>M("label",{},r[p],M("span",{},h))),c=M("fieldset",{class:"d2l-segmented"},M("legend",{class:"d2l-hidden"},e),...i),d=h=>r.forEach(p=>p.checked=p.value===h);d(l);let f=Al(c,r[0],()=>r.find(h=>h.checked)?.value??l,d);return Object.defineProperty(f,"disabled",{get:()=>c.disabled,set:h=>{c.disabled=h}})}function Hl({label:e,value:t,onInput:l}){let n=M("input",{type:"checkbox",oninput:()=>l?.(n.checked)});n.checked=t;let o=M("label",{class:"d2l-checkbox"},n,M("span",{},e));return Al(o,n,()=>n.checked,r=>{n.checked=r})}function Te({label:e,onClick:t,primary:l=!1,hint:n}){return M("button",{type:"button",class:l?"d2l-button d2l-primary":"d2l-button",title:n,onclick:t},e)}function Ar({label:e,choices:t,onPick:l}){let n=t.map(([r,i,c])=>{let d=Te({label:i,hint:c,onClick:()=>l(r)});return d.dataset.value=r,d.setAttribute("aria-pressed","false"),d});return{el:M("div",{class:"d2l-presets",role:"group","aria-label":e},...n),get value(){return n.find(r=>r.ariaPressed==="true")?.dataset.value??null},set value(r){for(let i of n)i.setAttribute("aria-pressed",String(i.dataset.value===r))}}}function Al(e,t,l,n){return{el:e,input:t,get value(){return l()},set value(o){n(o)},get disabled(){return t.disabled},set disabled(o){t.disabled=o,e.classList.toggle("d2l-off",o)}}}var ac="http://www.w3.org/2000/svg";function we(e,t={},l,n){let o=document.createElementNS(ac,e);return he(o,t),n!==void 0&&(o.textContent=n),l?.append(o),o}function he(e,t){for(let[l,n]of Object.entries(t))e.setAttribute(l,String(n))}function sn(e,t){let l=we("svg",{class:t,role:"img"},e);return{element:l,describe:n=>l.setAttribute("aria-label",n)}}function rn(){let e=M("p",{class:"d2l-alert",role:"alert",hidden:!0});return{el:e,say(t){e.hidden=!t,e.textContent=t}}}function an(e,t){let l=0,n=new ResizeObserver(([{contentRect:o}])=>{let r=Math.floor(o.width);r&&r!==l&&t(l=r)});return n.observe(e),()=>n.disconnect()}function jl(e,t){let l=new IntersectionObserver(n=>{n.some(o=>o.isIntersecting)&&(l.disconnect(),t())});return l.observe(e),()=>l.disconnect()}function Ul(e,t){let l=!1,n=0,o,r=()=>{n++,clearTimeout(o),l&&t(l=!1)},i=async d=>{let f=await e();d===n&&(f===null?r():o=setTimeout(i,f,d))},c=()=>{l||(t(l=!0),i(++n))};return{play:c,pause:r,toggle:()=>l?r():c(),playing:()=>l}}function Ue(e){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e>0?"\u221E":"\u2212\u221E";let t=Math.abs(e);return t>=1e5?e.toExponential(0).replace("e+","e").replace("-","\u2212"):String(Number(e.toFixed(t<9.995?2:t<99.95?1:0))).replace("-","\u2212")}var pl=e=>e===0||Math.abs(e)>=99.5?Ue(e):e.toPrecision(2),Dt=e=>`${Math.round(100*e)} %`;function hl(e){if(!Number.isFinite(e)||e<=0)return 1;let t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,7,10].find(l=>l*t>=e*(1-1e-9))}function cc(e,t){let l=n=>({counts:e[`${n}_${t}`].data,zeros:e.zeros[n][t],mean:e.means[n][t]});return{edges:e[`edges_${t}`].data,train:l("train"),predict:l("predict")}}function pr(e){let t=Array.from(e),l=t.reduce((n,o)=>n+o,0);return t.map(n=>n/Math.max(1,l))}function uc({train:e,predict:t},l,n){return`Hidden layer ${l}, p = ${Ue(n)}: in train mode ${Dt(e.zeros)} exactly 0, mean ${pl(e.mean)}; in predict mode ${Dt(t.zeros)} exactly 0, mean ${pl(t.mean)}.`}function mr(e,{state:t,options:l,ask:n}){let o=on(n),r=l.num_hiddens?.length??2,i=()=>({rates:Ol(t,r),seed:t.get("seed")??0}),c=Nl(t,i),d=Te({label:"Draw again",hint:"Other masks",primary:!0,onClick:()=>t.set({draw:(t.get("draw")??0)+1})}),f=M("p",{class:"d2l-headline","aria-live":"polite"}),h=rn(),p=M("div",{class:"d2l-layers"}),m=Array.from({length:r},()=>hr(p));e.append(M("div",{class:"d2l-activations"},M("div",{class:"d2l-controls"},c.el),M("div",{class:"d2l-actions"},d),f,h.el,p,M("p",{class:"d2l-legend"},M("span",{class:"d2l-key-train"},"train mode: dropout acts"),M("span",{class:"d2l-key-predict"},"predict mode: it does nothing"),M("span",{class:"d2l-key-mean"},"mean, zeros included"),M("span",{},"height: share of the activations that are not 0"))));async function v(){try{let k=await o("activations",{...i(),draw:t.get("draw")??0});if(!k)return;h.say(""),p.classList.remove("d2l-stale");let C=Array.from(k.zeros.train,(E,$)=>cc(k,$));if(C.length!==r){r=C.length;for(let E of m)E.dispose();m=C.map(()=>hr(p)),c.show()}C.forEach((E,$)=>m[$].show(E,$+1,i().rates[$]));let R=(E,$)=>C.map(({train:b,predict:z})=>`${$(z[E])} \u2192 ${$(b[E])}`).join(" and ");f.textContent=`From predict to train mode: zeros ${R("zeros",Dt)}; means ${R("mean",pl)}.`}catch(k){h.say(k.message),f.textContent="Nothing was computed: see the error below.",p.classList.add("d2l-stale")}}let y=[t.on(["rates","seed","draw","net"],()=>{c.show(),v()})];return v(),()=>{for(let k of[...y,...m.map(C=>C.dispose)])k();e.replaceChildren()}}var Ro=24,ml=108,Gt={title:14,train:26,up:78,axis:78+ml,down:78+ml+22,predict:78+2*ml+44},dc=Gt.predict+Ro+22;function hr(e){let t=M("div",{class:"d2l-layer"});e.append(t);let{element:l,describe:n}=sn(t,"d2l-histogram");he(l,{height:dc});let o=(y,k="start")=>we("text",{class:y,"text-anchor":k},l),r=o("d2l-class d2l-true"),i=Array.from({length:5},()=>o("d2l-caption","middle")),c=we("path",{class:"d2l-axis"},l),d=["train","predict"].map(y=>({name:y,frame:we("rect",{class:`d2l-strip d2l-${y}`},l),zeros:we("rect",{class:`d2l-zeros d2l-${y}`},l),shape:we("path",{class:`d2l-shape d2l-${y}`},l),mean:we("path",{class:`d2l-mean-line d2l-${y}`},l),words:o("d2l-class")})),f=0,h;function p(y,k,C){if(h=[y,k,C],!f)return;let{edges:R}=y,E=R.length-1,[$,b]=[Math.log10(R[0]),Math.log10(R[E])],[z,T]=[2,f-4],Y=j=>z+T*(Math.log10(j)-$)/(b-$),G={train:pr(y.train.counts),predict:pr(y.predict.counts)},V=hl(Math.max(.01,...G.train,...G.predict));r.textContent=`hidden layer ${k}, p = ${Ue(C)}`,he(r,{x:z,y:Gt.title}),he(c,{d:`M${z} ${Gt.axis}h${T}M${z} ${Gt.down}h${T}`}),i.forEach((j,S)=>{let O=$+(b-$)*S/4;j.textContent=Ue(10**O);let P=["start","middle","middle","middle","end"];he(j,{x:z+T*S/4,y:Gt.axis+16,"text-anchor":P[S]})});for(let{name:j,frame:S,zeros:O,shape:P,mean:U,words:I}of d){let K=j==="train",{zeros:N,mean:me}=y[j],[ue,le]=K?[Gt.axis,-1]:[Gt.down,1];he(S,{x:z,y:Gt[j],width:T,height:Ro,rx:3}),he(O,{x:z,y:Gt[j],width:T*N,height:Ro,rx:3}),I.textContent=`${j}: ${Dt(N)} exactly 0, mean ${pl(me)}`,he(I,{x:z+8,y:Gt[j]+17});let re=`M${z} ${ue}`;G[j].forEach((x,q)=>{re+=`V${(ue+le*ml*x/V).toFixed(1)}H${(z+T*(q+1)/E).toFixed(1)}`}),he(P,{d:`${re}V${ue}`});let D=Math.min(z+T,Math.max(z,Y(Math.max(me,1e-12))));he(U,{d:`M${D} ${ue}v${le*ml}m-5 0l5 ${-le*8}l5 ${le*8}z`})}n(uc(y,k,C))}let m=an(t,y=>{he(l,{width:f=y}),h&&p(...h)});return{show:p,dispose:()=>{m(),t.remove()}}}var fc="uplot",Ac="u-hz",pc="u-vt",hc="u-title",mc="u-wrap",gc="u-under",wc="u-over",vc="u-axis",bn="u-off",bc="u-select",yc="u-cursor-x",xc="u-cursor-y",kc="u-cursor-pt",Ec="u-legend",Sc="u-live",Mc="u-inline",$c="u-series",Cc="u-marker",gr="u-label",_c="u-value",wl="width",vl="height";var wr="bottom",Rn="left",Ho="right",ss="#000",vr=ss+"0",jo="mousemove",br="mousedown",Uo="mouseup",yr="mouseenter",xr="mouseleave",kr="dblclick",Ic="resize",Lc="scroll",Er="change",Yl="dppxchange",rs="--",qn=typeof window<"u",Yo=qn?document:null,jn=qn?window:null,Tc=qn?navigator:null,ke,Wl;function Ko(){let e=devicePixelRatio;ke!=e&&(ke=e,Wl&&Zo(Er,Wl,Ko),Wl=matchMedia(`(min-resolution: ${ke-.001}dppx) and (max-resolution: ${ke+.001}dppx)`),yn(Er,Wl,Ko),jn.dispatchEvent(new CustomEvent(Yl)))}function xt(e,t){if(t!=null){let l=e.classList;!l.contains(t)&&l.add(t)}}function Jo(e,t){let l=e.classList;l.contains(t)&&l.remove(t)}function Fe(e,t,l){e.style[t]=l+"px"}function Ft(e,t,l,n){let o=Yo.createElement(e);return t!=null&&xt(o,t),l?.insertBefore(o,n),o}function _t(e,t){return Ft("div",e,t)}var Sr=new WeakMap;function qt(e,t,l,n,o){let r="translate("+t+"px,"+l+"px)",i=Sr.get(e);r!=i&&(e.style.transform=r,Sr.set(e,r),t<0||l<0||t>n||l>o?xt(e,bn):Jo(e,bn))}var Mr=new WeakMap;function $r(e,t,l){let n=t+l,o=Mr.get(e);n!=o&&(Mr.set(e,n),e.style.background=t,e.style.borderColor=l)}var Cr=new WeakMap;function _r(e,t,l,n){let o=t+""+l,r=Cr.get(e);o!=r&&(Cr.set(e,o),e.style.height=l+"px",e.style.width=t+"px",e.style.marginLeft=n?-t/2+"px":0,e.style.marginTop=n?-l/2+"px":0)}var is={passive:!0},Bc={...is,capture:!0};function yn(e,t,l,n){t.addEventListener(e,l,n?Bc:is)}function Zo(e,t,l,n){t.removeEventListener(e,l,is)}qn&&Ko();function Qt(e,t,l,n){let o;l=l||0,n=n||t.length-1;let r=n<=2147483647;for(;n-l>1;)o=r?l+n>>1:kt((l+n)/2),t[o]<e?l=o:n=o;return e-t[l]<=t[n]-e?l:n}function li(e){return(l,n,o)=>{let r=-1,i=-1;for(let c=n;c<=o;c++)if(e(l[c])){r=c;break}for(let c=o;c>=n;c--)if(e(l[c])){i=c;break}return[r,i]}}var oi=e=>e!=null,si=e=>e!=null&&e>0,Zl=li(oi),zc=li(si);function Pc(e,t,l,n=0,o=!1){let r=o?zc:Zl,i=o?si:oi;[t,l]=r(e,t,l);let c=e[t],d=e[t];if(t>-1)if(n==1)c=e[t],d=e[l];else if(n==-1)c=e[l],d=e[t];else for(let f=t;f<=l;f++){let h=e[f];i(h)&&(h<c?c=h:h>d&&(d=h))}return[c??_e,d??-_e]}function Xl(e,t,l,n){let o=Tr(e),r=Tr(t);e==t&&(o==-1?(e*=l,t/=l):(e/=l,t*=l));let i=l==10?Kt:ri,c=o==1?kt:It,d=r==1?It:kt,f=c(i(Ye(e))),h=d(i(Ye(t))),p=Un(l,f),m=Un(l,h);return l==10&&(f<0&&(p=Ie(p,-f)),h<0&&(m=Ie(m,-h))),n||l==2?(e=p*o,t=m*r):(e=ui(e,p),t=eo(t,m)),[e,t]}function as(e,t,l,n){let o=Xl(e,t,l,n);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var cs=.1,Ir={mode:3,pad:cs},yl={pad:0,soft:null,mode:0},Dc={min:yl,max:yl};function Kl(e,t,l,n){return to(l)?Lr(e,t,l):(yl.pad=l,yl.soft=n?0:null,yl.mode=n?3:0,Lr(e,t,Dc))}function ye(e,t){return e??t}function Fc(e,t,l){for(t=ye(t,0),l=ye(l,e.length-1);t<=l;){if(e[t]!=null)return!0;t++}return!1}function Lr(e,t,l){let n=l.min,o=l.max,r=ye(n.pad,0),i=ye(o.pad,0),c=ye(n.hard,-_e),d=ye(o.hard,_e),f=ye(n.soft,_e),h=ye(o.soft,-_e),p=ye(n.mode,0),m=ye(o.mode,0),v=t-e,y=Kt(v),k=pt(Ye(e),Ye(t)),C=Kt(k),R=Ye(C-y);(v<1e-24||R>10)&&(v=0,(e==0||t==0)&&(v=1e-24,p==2&&f!=_e&&(r=0),m==2&&h!=-_e&&(i=0)));let E=v||k||1e3,$=Kt(E),b=Un(10,kt($)),z=E*(v==0?e==0?.1:1:r),T=Ie(ui(e-z,b/10),24),Y=e>=f&&(p==1||p==3&&T<=f||p==2&&T>=f)?f:_e,G=pt(c,T<Y&&e>=Y?Y:Ot(Y,T)),V=E*(v==0?t==0?.1:1:i),j=Ie(eo(t+V,b/10),24),S=t<=h&&(m==1||m==3&&j>=h||m==2&&j<=h)?h:-_e,O=Ot(d,j>S&&t<=S?S:pt(S,j));return G==O&&G==0&&(O=100),[G,O]}var Qc=new Intl.NumberFormat(qn?Tc.language:"en-US"),us=e=>Qc.format(e),Et=Math,ql=Et.PI,Ye=Et.abs,kt=Et.floor,qe=Et.round,It=Et.ceil,Ot=Et.min,pt=Et.max,Un=Et.pow,Tr=Et.sign,Kt=Et.log10,ri=Et.log2,Oc=(e,t=1)=>Et.sinh(e)*t,Wo=(e,t=1)=>Et.asinh(e/t),_e=1/0;function Br(e){return(Kt((e^e>>31)-(e>>31))|0)+1}function Xo(e,t,l){return Ot(pt(e,t),l)}function ii(e){return typeof e=="function"}function ge(e){return ii(e)?e:()=>e}var Nc=()=>{},ai=e=>e,ci=(e,t)=>t,Rc=e=>null,zr=e=>!0,Pr=(e,t)=>e==t,Hc=/\.\d*?(?=9{6,}|0{6,})/gm,xn=e=>{if(fi(e)||un.has(e))return e;let t=`${e}`,l=t.match(Hc);if(l==null)return e;let n=l[0].length-1;if(t.indexOf("e-")!=-1){let[o,r]=t.split("e");return+`${xn(o)}e${r}`}return Ie(e,n)};function wn(e,t){return xn(Ie(xn(e/t))*t)}function eo(e,t){return xn(It(xn(e/t))*t)}function ui(e,t){return xn(kt(xn(e/t))*t)}function Ie(e,t=0){if(fi(e))return e;let l=10**t,n=e*l*(1+Number.EPSILON);return qe(n)/l}var un=new Map;function di(e){return((""+e).split(".")[1]||"").length}function kl(e,t,l,n){let o=[],r=n.map(di);for(let i=t;i<l;i++){let c=Ye(i),d=Ie(Un(e,i),c);for(let f=0;f<n.length;f++){let h=e==10?+`${n[f]}e${i}`:n[f]*d,p=(i>=0?0:c)+(i>=r[f]?0:r[f]),m=e==10?h:Ie(h,p);o.push(m),un.set(m,p)}}return o}var xl={},ds=[],Wn=[null,null],cn=Array.isArray,fi=Number.isInteger,jc=e=>e===void 0;function Dr(e){return typeof e=="string"}function to(e){let t=!1;if(e!=null){let l=e.constructor;t=l==null||l==Object}return t}function Uc(e){return e!=null&&typeof e=="object"}var Wc=Object.getPrototypeOf(Uint8Array),Ai="__proto__";function Vn(e,t=to){let l;if(cn(e)){let n=e.find(o=>o!=null);if(cn(n)||t(n)){l=Array(e.length);for(let o=0;o<e.length;o++)l[o]=Vn(e[o],t)}else l=e.slice()}else if(e instanceof Wc)l=e.slice();else if(t(e)){l={};for(let n in e)n!=Ai&&(l[n]=Vn(e[n],t))}else l=e;return l}function Ve(e){let t=arguments;for(let l=1;l<t.length;l++){let n=t[l];for(let o in n)o!=Ai&&(to(e[o])?Ve(e[o],Vn(n[o])):e[o]=Vn(n[o]))}return e}var Vc=0,Gc=1,qc=2;function Yc(e,t,l){for(let n=0,o,r=-1;n<t.length;n++){let i=t[n];if(i>r){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<l&&e[o]==null;)e[r=o++]=null}}}function Kc(e,t){if(Xc(e)){let i=e[0].slice();for(let c=1;c<e.length;c++)i.push(...e[c].slice(1));return eu(i[0])||(i=Zc(i)),i}let l=new Set;for(let i=0;i<e.length;i++){let d=e[i][0],f=d.length;for(let h=0;h<f;h++)l.add(d[h])}let n=[Array.from(l).sort((i,c)=>i-c)],o=n[0].length,r=new Map;for(let i=0;i<o;i++)r.set(n[0][i],i);for(let i=0;i<e.length;i++){let c=e[i],d=c[0];for(let f=1;f<c.length;f++){let h=c[f],p=Array(o).fill(void 0),m=t?t[i][f]:Gc,v=[];for(let y=0;y<h.length;y++){let k=h[y],C=r.get(d[y]);k===null?m!=Vc&&(p[C]=k,m==qc&&v.push(C)):p[C]=k}Yc(p,v,o),n.push(p)}}return n}var Jc=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function Zc(e){let t=e[0],l=t.length,n=Array(l);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,i)=>t[r]-t[i]);let o=[];for(let r=0;r<e.length;r++){let i=e[r],c=Array(l);for(let d=0;d<l;d++)c[d]=i[n[d]];o.push(c)}return o}function Xc(e){let t=e[0][0],l=t.length;for(let n=1;n<e.length;n++){let o=e[n][0];if(o.length!=l)return!1;if(o!=t){for(let r=0;r<l;r++)if(o[r]!=t[r])return!1}}return!0}function eu(e,t=100){let l=e.length;if(l<=1)return!0;let n=0,o=l-1;for(;n<=o&&e[n]==null;)n++;for(;o>=n&&e[o]==null;)o--;if(o<=n)return!0;let r=pt(1,kt((o-n+1)/t));for(let i=e[n],c=n+r;c<=o;c+=r){let d=e[c];if(d!=null){if(d<=i)return!1;i=d}}return!0}var pi=["January","February","March","April","May","June","July","August","September","October","November","December"],hi=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function mi(e){return e.slice(0,3)}var tu=hi.map(mi),nu=pi.map(mi),lu={MMMM:pi,MMM:nu,WWWW:hi,WWW:tu};function gl(e){return(e<10?"0":"")+e}function ou(e){return(e<10?"00":e<100?"0":"")+e}var su={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>gl(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>gl(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>gl(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>gl(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>gl(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>ou(e.getMilliseconds())};function fs(e,t){t=t||lu;let l=[],n=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=n.exec(e);)l.push(o[0][0]=="{"?su[o[1]]:o[0]);return r=>{let i="";for(let c=0;c<l.length;c++)i+=typeof l[c]=="string"?l[c]:l[c](r,t);return i}}var ru=new Intl.DateTimeFormat().resolvedOptions().timeZone;function iu(e,t){let l;return t=="UTC"||t=="Etc/UTC"?l=new Date(+e+e.getTimezoneOffset()*6e4):t==ru?l=e:(l=new Date(e.toLocaleString("en-US",{timeZone:t})),l.setMilliseconds(e.getMilliseconds())),l}var gi=e=>e%1==0,Jl=[1,2,2.5,5],au=kl(10,-32,0,Jl),wi=kl(10,0,32,Jl),cu=wi.filter(gi),vn=au.concat(wi),As=`
`,vi="{YYYY}",Fr=As+vi,bi="{M}/{D}",bl=As+bi,Vl=bl+"/{YY}",yi="{aa}",uu="{h}:{mm}",Hn=uu+yi,Qr=As+Hn,Or=":{ss}",Se=null;function xi(e){let t=e*1e3,l=t*60,n=l*60,o=n*24,r=o*30,i=o*365,d=(e==1?kl(10,0,3,Jl).filter(gi):kl(10,-3,0,Jl)).concat([t,t*5,t*10,t*15,t*30,l,l*5,l*10,l*15,l*30,n,n*2,n*3,n*4,n*6,n*8,n*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,r,r*2,r*3,r*4,r*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),f=[[i,vi,Se,Se,Se,Se,Se,Se,1],[o*28,"{MMM}",Fr,Se,Se,Se,Se,Se,1],[o,bi,Fr,Se,Se,Se,Se,Se,1],[n,"{h}"+yi,Vl,Se,bl,Se,Se,Se,1],[l,Hn,Vl,Se,bl,Se,Se,Se,1],[t,Or,Vl+" "+Hn,Se,bl+" "+Hn,Se,Qr,Se,1],[e,Or+".{fff}",Vl+" "+Hn,Se,bl+" "+Hn,Se,Qr,Se,1]];function h(p){return(m,v,y,k,C,R)=>{let E=[],$=C>=i,b=C>=r&&C<i,z=p(y),T=Ie(z*e,3),Y=Vo(z.getFullYear(),$?0:z.getMonth(),b||$?1:z.getDate()),G=Ie(Y*e,3);if(b||$){let V=b?C/r:0,j=$?C/i:0,S=T==G?T:Ie(Vo(Y.getFullYear()+j,Y.getMonth()+V,1)*e,3),O=new Date(qe(S/e)),P=O.getFullYear(),U=O.getMonth();for(let I=0;S<=k;I++){let K=Vo(P+j*I,U+V*I,1),N=K-p(Ie(K*e,3));S=Ie((+K+N)*e,3),S<=k&&E.push(S)}}else{let V=C>=o?o:C,j=kt(y)-kt(T),S=G+j+eo(T-G,V);E.push(S);let O=p(S),P=O.getHours()+O.getMinutes()/l+O.getSeconds()/n,U=C/n,I=m.axes[v]._space,K=R/I;for(;S=Ie(S+C,e==1?0:3),!(S>k);)if(U>1){let N=kt(Ie(P+U,6))%24,le=p(S).getHours()-N;le>1&&(le=-1),S-=le*n,P=(P+U)%24;let re=E[E.length-1];Ie((S-re)/C,3)*K>=.7&&E.push(S)}else E.push(S)}return E}}return[d,f,h]}var[du,fu,Au]=xi(1),[pu,hu,mu]=xi(.001);kl(2,-53,53,[1]);function Nr(e,t){return e.map(l=>l.map((n,o)=>o==0||o==8||n==null?n:t(o==1||l[8]==0?n:l[1]+n)))}function Rr(e,t){return(l,n,o,r,i)=>{let c=t.find(y=>i>=y[0])||t[t.length-1],d,f,h,p,m,v;return n.map(y=>{let k=e(y),C=k.getFullYear(),R=k.getMonth(),E=k.getDate(),$=k.getHours(),b=k.getMinutes(),z=k.getSeconds(),T=C!=d&&c[2]||R!=f&&c[3]||E!=h&&c[4]||$!=p&&c[5]||b!=m&&c[6]||z!=v&&c[7]||c[1];return d=C,f=R,h=E,p=$,m=b,v=z,T(k)})}}function gu(e,t){let l=fs(t);return(n,o,r,i,c)=>o.map(d=>l(e(d)))}function Vo(e,t,l){return new Date(e,t,l)}function Hr(e,t){return t(e)}var wu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function jr(e,t){return(l,n,o,r)=>r==null?rs:t(e(n))}function vu(e,t){let l=e.series[t];return l.width?l.stroke(e,t):l.points.width?l.points.stroke(e,t):null}function bu(e,t){return e.series[t].fill(e,t)}var yu={show:!0,live:!0,isolate:!1,mount:Nc,markers:{show:!0,width:2,stroke:vu,fill:bu,dash:"solid"},idx:null,idxs:null,values:[]};function xu(e,t){let l=e.cursor.points,n=_t(),o=l.size(e,t);Fe(n,wl,o),Fe(n,vl,o);let r=o/-2;Fe(n,"marginLeft",r),Fe(n,"marginTop",r);let i=l.width(e,t,o);return i&&Fe(n,"borderWidth",i),n}function ku(e,t){let l=e.series[t].points;return l._fill||l._stroke}function Eu(e,t){let l=e.series[t].points;return l._stroke||l._fill}function Su(e,t){return e.series[t].points.size}var Go=[0,0];function Mu(e,t,l){return Go[0]=t,Go[1]=l,Go}function Gl(e,t,l,n=!0){return o=>{o.button==0&&(!n||o.target==t)&&l(o)}}function qo(e,t,l,n=!0){return o=>{(!n||o.target==t)&&l(o)}}var $u={show:!0,x:!0,y:!0,lock:!1,move:Mu,points:{one:!1,show:xu,size:Su,width:0,stroke:Eu,fill:ku},bind:{mousedown:Gl,mouseup:Gl,click:Gl,dblclick:Gl,mousemove:qo,mouseleave:qo,mouseenter:qo},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,l,n,o)=>n-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},ki={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ps=Ve({},ki,{filter:ci}),Ei=Ve({},ps,{size:10}),Si=Ve({},ki,{show:!1}),hs='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Mi="bold "+hs,$i=1.5,Ur={show:!0,scale:"x",stroke:ss,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Mi,side:2,grid:ps,ticks:Ei,border:Si,font:hs,lineGap:$i,rotate:0},Cu="Value",_u="Time",Wr={show:!0,scale:"x",auto:!1,sorted:1,min:_e,max:-_e,idxs:[]};function Iu(e,t,l,n,o){return t.map(r=>r==null?"":us(r))}function Lu(e,t,l,n,o,r,i){let c=[],d=un.get(o)||0;l=i?l:Ie(eo(l,o),d);for(let f=l;f<=n;f=Ie(f+o,d))c.push(Object.is(f,-0)?0:f);return c}function es(e,t,l,n,o,r,i){let c=[],d=e.scales[e.axes[t].scale].log,f=d==10?Kt:ri,h=kt(f(l));o=Un(d,h),d==10&&(o=vn[Qt(o,vn)]);let p=l,m=o*d;d==10&&(m=vn[Qt(m,vn)]);do c.push(p),p=p+o,d==10&&!un.has(p)&&(p=Ie(p,un.get(o))),p>=m&&(o=p,m=o*d,d==10&&(m=vn[Qt(m,vn)]));while(p<=n);return c}function Tu(e,t,l,n,o,r,i){let d=e.scales[e.axes[t].scale].asinh,f=n>d?es(e,t,pt(d,l),n,o):[d],h=n>=0&&l<=0?[0]:[];return(l<-d?es(e,t,pt(d,-n),-l,o):[d]).reverse().map(m=>-m).concat(h,f)}var Ci=/./,Bu=/[12357]/,zu=/[125]/,Vr=/1/,ts=(e,t,l,n)=>e.map((o,r)=>t==4&&o==0||r%n==0&&l.test(o.toExponential()[o<0?1:0])?o:null);function Pu(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=e.scales[i],d=e.valToPos,f=r._space,h=d(10,i),p=d(9,i)-h>=f?Ci:d(7,i)-h>=f?Bu:d(5,i)-h>=f?zu:Vr;if(p==Vr){let m=Ye(d(1,i)-h);if(m<f)return ts(t.slice().reverse(),c.distr,p,It(f/m)).reverse()}return ts(t,c.distr,p,1)}function Du(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=r._space,d=e.valToPos,f=Ye(d(1,i)-d(2,i));return f<c?ts(t.slice().reverse(),3,Ci,It(c/f)).reverse():t}function Fu(e,t,l,n){return n==null?rs:t==null?"":us(t)}var Gr={show:!0,scale:"y",stroke:ss,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Mi,side:3,grid:ps,ticks:Ei,border:Si,font:hs,lineGap:$i,rotate:0};function Qu(e,t){let l=3+(e||1)*2;return Ie(l*t,3)}function Ou(e,t){let{scale:l,idxs:n}=e.series[0],o=e._data[0],r=e.valToPos(o[n[0]],l,!0),i=e.valToPos(o[n[1]],l,!0),c=Ye(i-r),d=e.series[t],f=c/(d.points.space*ke);return n[1]-n[0]<=f}var qr={scale:null,auto:!0,sorted:0,min:_e,max:-_e},_i=(e,t,l,n,o)=>o,Yr={show:!0,auto:!0,sorted:0,gaps:_i,alpha:1,facets:[Ve({},qr,{scale:"x"}),Ve({},qr,{scale:"y"})]},Kr={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:_i,alpha:1,points:{show:Ou,filter:null},values:null,min:_e,max:-_e,idxs:[],path:null,clip:null};function Nu(e,t,l,n,o){return l/10}var Ii={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ru=Ve({},Ii,{time:!1,ori:1}),Jr={};function Li(e,t){let l=Jr[e];return l||(l={key:e,plots:[],sub(n){l.plots.push(n)},unsub(n){l.plots=l.plots.filter(o=>o!=n)},pub(n,o,r,i,c,d,f){for(let h=0;h<l.plots.length;h++)l.plots[h]!=o&&l.plots[h].pub(n,o,r,i,c,d,f)}},e!=null&&(Jr[e]=l)),l}var Gn=1,ns=2;function kn(e,t,l){let n=e.mode,o=e.series[t],r=n==2?e._data[t]:e._data,i=e.scales,c=e.bbox,d=r[0],f=n==2?r[1]:r[t],h=n==2?i[o.facets[0].scale]:i[e.series[0].scale],p=n==2?i[o.facets[1].scale]:i[o.scale],m=c.left,v=c.top,y=c.width,k=c.height,C=e.valToPosH,R=e.valToPosV;return h.ori==0?l(o,d,f,h,p,C,R,m,v,y,k,lo,Yn,so,Bi,Pi):l(o,d,f,h,p,R,C,v,m,k,y,oo,Kn,ws,zi,Di)}function ms(e,t){let l=0,n=0,o=ye(e.bands,ds);for(let r=0;r<o.length;r++){let i=o[r];i.series[0]==t?l=i.dir:i.series[1]==t&&(i.dir==1?n|=1:n|=2)}return[l,n==1?-1:n==2?1:n==3?2:0]}function Hu(e,t,l,n,o){let r=e.mode,i=e.series[t],c=r==2?i.facets[1].scale:i.scale,d=e.scales[c];return o==-1?d.min:o==1?d.max:d.distr==3?d.dir==1?d.min:d.max:0}function Jt(e,t,l,n,o,r){return kn(e,t,(i,c,d,f,h,p,m,v,y,k,C)=>{let R=i.pxRound,E=f.dir*(f.ori==0?1:-1),$=f.ori==0?Yn:Kn,b,z;E==1?(b=l,z=n):(b=n,z=l);let T=R(p(c[b],f,k,v)),Y=R(m(d[b],h,C,y)),G=R(p(c[z],f,k,v)),V=R(m(r==1?h.max:h.min,h,C,y)),j=new Path2D(o);return $(j,G,V),$(j,T,V),$(j,T,Y),j})}function no(e,t,l,n,o,r){let i=null;if(e.length>0){i=new Path2D;let c=t==0?so:ws,d=l;for(let p=0;p<e.length;p++){let m=e[p];if(m[1]>m[0]){let v=m[0]-d;v>0&&c(i,d,n,v,n+r),d=m[1]}}let f=l+o-d,h=10;f>0&&c(i,d,n-h/2,f,n+r+h)}return i}function ju(e,t,l){let n=e[e.length-1];n&&n[0]==t?n[1]=l:e.push([t,l])}function gs(e,t,l,n,o,r,i){let c=[],d=e.length;for(let f=o==1?l:n;f>=l&&f<=n;f+=o)if(t[f]===null){let p=f,m=f;if(o==1)for(;++f<=n&&t[f]===null;)m=f;else for(;--f>=l&&t[f]===null;)m=f;let v=r(e[p]),y=m==p?v:r(e[m]),k=p-o;v=i<=0&&k>=0&&k<d?r(e[k]):v;let R=m+o;y=i>=0&&R>=0&&R<d?r(e[R]):y,y>=v&&c.push([v,y])}return c}function Zr(e){return e==0?ai:e==1?qe:t=>wn(t,e)}function Ti(e){let t=e==0?lo:oo,l=e==0?(o,r,i,c,d,f)=>{o.arcTo(r,i,c,d,f)}:(o,r,i,c,d,f)=>{o.arcTo(i,r,d,c,f)},n=e==0?(o,r,i,c,d)=>{o.rect(r,i,c,d)}:(o,r,i,c,d)=>{o.rect(i,r,d,c)};return(o,r,i,c,d,f=0,h=0)=>{f==0&&h==0?n(o,r,i,c,d):(f=Ot(f,c/2,d/2),h=Ot(h,c/2,d/2),t(o,r+f,i),l(o,r+c,i,r+c,i+d,f),l(o,r+c,i+d,r,i+d,h),l(o,r,i+d,r,i,h),l(o,r,i,r+c,i,f),o.closePath())}}var lo=(e,t,l)=>{e.moveTo(t,l)},oo=(e,t,l)=>{e.moveTo(l,t)},Yn=(e,t,l)=>{e.lineTo(t,l)},Kn=(e,t,l)=>{e.lineTo(l,t)},so=Ti(0),ws=Ti(1),Bi=(e,t,l,n,o,r)=>{e.arc(t,l,n,o,r)},zi=(e,t,l,n,o,r)=>{e.arc(l,t,n,o,r)},Pi=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(t,l,n,o,r,i)},Di=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(l,t,o,n,i,r)};function Fi(e){return(t,l,n,o,r)=>kn(t,l,(i,c,d,f,h,p,m,v,y,k,C)=>{let{pxRound:R,points:E}=i,$,b;f.ori==0?($=lo,b=Bi):($=oo,b=zi);let z=Ie(E.width*ke,3),T=(E.size-E.width)/2*ke,Y=Ie(T*2,3),G=new Path2D,V=new Path2D,{left:j,top:S,width:O,height:P}=t.bbox;so(V,j-Y,S-Y,O+Y*2,P+Y*2);let U=I=>{if(d[I]!=null){let K=R(p(c[I],f,k,v)),N=R(m(d[I],h,C,y));$(G,K+T,N),b(G,K,N,T,0,ql*2)}};if(r)r.forEach(U);else for(let I=n;I<=o;I++)U(I);return{stroke:z>0?G:null,fill:G,clip:V,flags:Gn|ns}})}function Qi(e){return(t,l,n,o,r,i)=>{n!=o&&(r!=n&&i!=n&&e(t,l,n),r!=o&&i!=o&&e(t,l,o),e(t,l,i))}}var Uu=Qi(Yn),Wu=Qi(Kn);function Oi(e){let t=ye(e?.alignGaps,0);return(l,n,o,r)=>kn(l,n,(i,c,d,f,h,p,m,v,y,k,C)=>{[o,r]=Zl(d,o,r);let R=i.pxRound,E=P=>R(p(P,f,k,v)),$=P=>R(m(P,h,C,y)),b,z;f.ori==0?(b=Yn,z=Uu):(b=Kn,z=Wu);let T=f.dir*(f.ori==0?1:-1),Y={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Gn},G=Y.stroke,V=!1;if(r-o>=k*4){let P=x=>l.posToVal(x,f.key,!0),U=null,I=null,K,N,me,ue=E(c[T==1?o:r]),le=E(c[o]),re=E(c[r]),D=P(T==1?le+1:re-1);for(let x=T==1?o:r;x>=o&&x<=r;x+=T){let q=c[x],H=(T==1?q<D:q>D)?ue:E(q),te=d[x];H==ue?te!=null?(N=te,U==null?(b(G,H,$(N)),K=U=I=N):N<U?U=N:N>I&&(I=N)):te===null&&(V=!0):(U!=null&&z(G,ue,$(U),$(I),$(K),$(N)),te!=null?(N=te,b(G,H,$(N)),U=I=K=N):(U=I=null,te===null&&(V=!0)),ue=H,D=P(ue+T))}U!=null&&U!=I&&me!=ue&&z(G,ue,$(U),$(I),$(K),$(N))}else for(let P=T==1?o:r;P>=o&&P<=r;P+=T){let U=d[P];U===null?V=!0:U!=null&&b(G,E(c[P]),$(U))}let[S,O]=ms(l,n);if(i.fill!=null||S!=0){let P=Y.fill=new Path2D(G),U=i.fillTo(l,n,i.min,i.max,S),I=$(U),K=E(c[o]),N=E(c[r]);T==-1&&([N,K]=[K,N]),b(P,N,I),b(P,K,I)}if(!i.spanGaps){let P=[];V&&P.push(...gs(c,d,o,r,T,E,t)),Y.gaps=P=i.gaps(l,n,o,r,P),Y.clip=no(P,f.ori,v,y,k,C)}return O!=0&&(Y.band=O==2?[Jt(l,n,o,r,G,-1),Jt(l,n,o,r,G,1)]:Jt(l,n,o,r,G,O)),Y})}function Vu(e){let t=ye(e.align,1),l=ye(e.ascDesc,!1),n=ye(e.alignGaps,0),o=ye(e.extend,!1);return(r,i,c,d)=>kn(r,i,(f,h,p,m,v,y,k,C,R,E,$)=>{[c,d]=Zl(p,c,d);let b=f.pxRound,{left:z,width:T}=r.bbox,Y=le=>b(y(le,m,E,C)),G=le=>b(k(le,v,$,R)),V=m.ori==0?Yn:Kn,j={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Gn},S=j.stroke,O=m.dir*(m.ori==0?1:-1),P=G(p[O==1?c:d]),U=Y(h[O==1?c:d]),I=U,K=U;o&&t==-1&&(K=z,V(S,K,P)),V(S,U,P);for(let le=O==1?c:d;le>=c&&le<=d;le+=O){let re=p[le];if(re==null)continue;let D=Y(h[le]),x=G(re);t==1?V(S,D,P):V(S,I,x),V(S,D,x),P=x,I=D}let N=I;o&&t==1&&(N=z+T,V(S,N,P));let[me,ue]=ms(r,i);if(f.fill!=null||me!=0){let le=j.fill=new Path2D(S),re=f.fillTo(r,i,f.min,f.max,me),D=G(re);V(le,N,D),V(le,K,D)}if(!f.spanGaps){let le=[];le.push(...gs(h,p,c,d,O,Y,n));let re=f.width*ke/2,D=l||t==1?re:-re,x=l||t==-1?-re:re;le.forEach(q=>{q[0]+=D,q[1]+=x}),j.gaps=le=f.gaps(r,i,c,d,le),j.clip=no(le,m.ori,C,R,E,$)}return ue!=0&&(j.band=ue==2?[Jt(r,i,c,d,S,-1),Jt(r,i,c,d,S,1)]:Jt(r,i,c,d,S,ue)),j})}function Xr(e,t,l,n,o,r,i=_e){if(e.length>1){let c=null;for(let d=0,f=1/0;d<e.length;d++)if(t[d]!==void 0){if(c!=null){let h=Ye(e[d]-e[c]);h<f&&(f=h,i=Ye(l(e[d],n,o,r)-l(e[c],n,o,r)))}c=d}}return i}function Gu(e){e=e||xl;let t=ye(e.size,[.6,_e,1]),l=e.align||0,n=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let r=ge(o),i=1-t[0],c=ye(t[1],_e),d=ye(t[2],1),f=ye(e.disp,xl),h=ye(e.each,v=>{}),{fill:p,stroke:m}=f;return(v,y,k,C)=>kn(v,y,(R,E,$,b,z,T,Y,G,V,j,S)=>{let O=R.pxRound,P=l,U=n*ke,I=c*ke,K=d*ke,N,me;b.ori==0?[N,me]=r(v,y):[me,N]=r(v,y);let ue=b.dir*(b.ori==0?1:-1),le=b.ori==0?so:ws,re=b.ori==0?h:(B,fe,ie,Re,Oe,Je,ut)=>{h(B,fe,ie,Oe,Re,ut,Je)},D=ye(v.bands,ds).find(B=>B.series[0]==y),x=D!=null?D.dir:0,q=R.fillTo(v,y,R.min,R.max,x),X=O(Y(q,z,S,V)),H,te,se,Ae=j,ce=O(R.width*ke),Ge=!1,Ke=null,Be=null,Qe=null,wt=null;p!=null&&(ce==0||m!=null)&&(Ge=!0,Ke=p.values(v,y,k,C),Be=new Map,new Set(Ke).forEach(B=>{B!=null&&Be.set(B,new Path2D)}),ce>0&&(Qe=m.values(v,y,k,C),wt=new Map,new Set(Qe).forEach(B=>{B!=null&&wt.set(B,new Path2D)})));let{x0:ne,size:ve}=f;if(ne!=null&&ve!=null){P=1,E=ne.values(v,y,k,C),ne.unit==2&&(E=E.map(ie=>v.posToVal(G+ie*j,b.key,!0)));let B=ve.values(v,y,k,C);ve.unit==2?te=B[0]*j:te=T(B[0],b,j,G)-T(0,b,j,G),Ae=Xr(E,$,T,b,j,G,Ae),se=Ae-te+U}else Ae=Xr(E,$,T,b,j,G,Ae),se=Ae*i+U,te=Ae-se;se<1&&(se=0),ce>=te/2&&(ce=0),se<5&&(O=ai);let Me=se>0,$e=Ae-se-(Me?ce:0);te=O(Xo($e,K,I)),H=(P==0?te/2:P==ue?0:te)-P*ue*((P==0?U/2:0)+(Me?ce/2:0));let Ee={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Le=Ge?null:new Path2D,at=null;if(D!=null)at=v.data[D.series[1]];else{let{y0:B,y1:fe}=f;B!=null&&fe!=null&&($=fe.values(v,y,k,C),at=B.values(v,y,k,C))}let _=N*te,F=me*te;for(let B=ue==1?k:C;B>=k&&B<=C;B+=ue){let fe=$[B];if(fe==null)continue;if(at!=null){let mt=at[B]??0;if(fe-mt==0)continue;X=Y(mt,z,S,V)}let ie=b.distr!=2||f!=null?E[B]:B,Re=T(ie,b,j,G),Oe=Y(ye(fe,q),z,S,V),Je=O(Re-H),ut=O(pt(Oe,X)),Ze=O(Ot(Oe,X)),ht=ut-Ze;if(fe!=null){let mt=fe<0?F:_,Lt=fe<0?_:F;Ge?(ce>0&&Qe[B]!=null&&le(wt.get(Qe[B]),Je,Ze+kt(ce/2),te,pt(0,ht-ce),mt,Lt),Ke[B]!=null&&le(Be.get(Ke[B]),Je,Ze+kt(ce/2),te,pt(0,ht-ce),mt,Lt)):le(Le,Je,Ze+kt(ce/2),te,pt(0,ht-ce),mt,Lt),re(v,y,B,Je-ce/2,Ze,te+ce,ht)}}return ce>0?Ee.stroke=Ge?wt:Le:Ge||(Ee._fill=R.width==0?R._fill:R._stroke??R._fill,Ee.width=0),Ee.fill=Ge?Be:Le,Ee})}function qu(e,t){let l=ye(t?.alignGaps,0);return(n,o,r,i)=>kn(n,o,(c,d,f,h,p,m,v,y,k,C,R)=>{[r,i]=Zl(f,r,i);let E=c.pxRound,$=N=>E(m(N,h,C,y)),b=N=>E(v(N,p,R,k)),z,T,Y;h.ori==0?(z=lo,Y=Yn,T=Pi):(z=oo,Y=Kn,T=Di);let G=h.dir*(h.ori==0?1:-1),V=$(d[G==1?r:i]),j=V,S=[],O=[];for(let N=G==1?r:i;N>=r&&N<=i;N+=G)if(f[N]!=null){let ue=d[N],le=$(ue);S.push(j=le),O.push(b(f[N]))}let P={stroke:e(S,O,z,Y,T,E),fill:null,clip:null,band:null,gaps:null,flags:Gn},U=P.stroke,[I,K]=ms(n,o);if(c.fill!=null||I!=0){let N=P.fill=new Path2D(U),me=c.fillTo(n,o,c.min,c.max,I),ue=b(me);Y(N,j,ue),Y(N,V,ue)}if(!c.spanGaps){let N=[];N.push(...gs(d,f,r,i,G,$,l)),P.gaps=N=c.gaps(n,o,r,i,N),P.clip=no(N,h.ori,y,k,C,R)}return K!=0&&(P.band=K==2?[Jt(n,o,r,i,U,-1),Jt(n,o,r,i,U,1)]:Jt(n,o,r,i,U,K)),P})}function Yu(e){return qu(Ku,e)}function Ku(e,t,l,n,o,r){let i=e.length;if(i<2)return null;let c=new Path2D;if(l(c,e[0],t[0]),i==2)n(c,e[1],t[1]);else{let d=Array(i),f=Array(i-1),h=Array(i-1),p=Array(i-1);for(let m=0;m<i-1;m++)h[m]=t[m+1]-t[m],p[m]=e[m+1]-e[m],f[m]=h[m]/p[m];d[0]=f[0];for(let m=1;m<i-1;m++)f[m]===0||f[m-1]===0||f[m-1]>0!=f[m]>0?d[m]=0:(d[m]=3*(p[m-1]+p[m])/((2*p[m]+p[m-1])/f[m-1]+(p[m]+2*p[m-1])/f[m]),isFinite(d[m])||(d[m]=0));d[i-1]=f[i-2];for(let m=0;m<i-1;m++)o(c,e[m]+p[m]/3,t[m]+d[m]*p[m]/3,e[m+1]-p[m]/3,t[m+1]-d[m+1]*p[m]/3,e[m+1],t[m+1])}return c}var ls=new Set;function ei(){for(let e of ls)e.syncRect(!0)}qn&&(yn(Ic,jn,ei),yn(Lc,jn,ei,!0),yn(Yl,jn,()=>{it.pxRatio=ke}));var Ju=Oi(),Zu=Fi();function ti(e,t,l,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((r,i)=>os(r,i,t,l))}function Xu(e,t){return e.map((l,n)=>n==0?{}:Ve({},t,l))}function os(e,t,l,n){return Ve({},t==0?l:n,e)}function Ni(e,t,l){return t==null?Wn:[t,l]}var ed=Ni;function td(e,t,l){return t==null?Wn:Kl(t,l,cs,!0)}function Ri(e,t,l,n){return t==null?Wn:Xl(t,l,e.scales[n].log,!1)}var nd=Ri;function Hi(e,t,l,n){return t==null?Wn:as(t,l,e.scales[n].log,!1)}var ld=Hi;function od(e,t,l,n,o){let r=pt(Br(e),Br(t)),i=t-e,c=Qt(o/n*i,l);do{let d=l[c],f=n*d/i;if(f>=o&&r+(d<5?un.get(d):0)<=17)return[d,f]}while(++c<l.length);return[0,0]}function ni(e){let t,l;return e=e.replace(/(\d+)px/,(n,o)=>(t=qe((l=+o)*ke))+"px"),[e,t,l]}function sd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let l=Ie(t[2]*ke,1);t[0]=t[0].replace(/[0-9.]+px/,l+"px"),t[1]=l})}function it(e,t,l){let n={mode:ye(e.mode,1)},o=n.mode;function r(s,a,u,A){let g=a.valToPct(s);return A+u*(a.dir==-1?1-g:g)}function i(s,a,u,A){let g=a.valToPct(s);return A+u*(a.dir==-1?g:1-g)}function c(s,a,u,A){return a.ori==0?r(s,a,u,A):i(s,a,u,A)}n.valToPosH=r,n.valToPosV=i;let d=!1;n.status=0;let f=n.root=_t(fc);if(e.id!=null&&(f.id=e.id),xt(f,e.class),e.title){let s=_t(hc,f);s.textContent=e.title}let h=Ft("canvas"),p=n.ctx=h.getContext("2d"),m=_t(mc,f);yn("click",m,s=>{s.target===y&&(ze!=Dn||Ne!=Fn)&&rt.click(n,s)},!0);let v=n.under=_t(gc,m);m.appendChild(h);let y=n.over=_t(wc,m);e=Vn(e);let k=+ye(e.pxAlign,1),C=Zr(k);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(n,e)||e)});let R=e.ms||.001,E=n.series=o==1?ti(e.series||[],Wr,Kr,!1):Xu(e.series||[null],Yr),$=n.axes=ti(e.axes||[],Ur,Gr,!0),b=n.scales={},z=n.bands=e.bands||[];z.forEach(s=>{s.fill=ge(s.fill||null),s.dir=ye(s.dir,-1)});let T=o==2?E[1].facets[0].scale:E[0].scale,Y={axes:za,series:_a},G=(e.drawOrder||["axes","series"]).map(s=>Y[s]);function V(s){let a=s.distr==3?u=>Kt(u>0?u:s.clamp(n,u,s.min,s.max,s.key)):s.distr==4?u=>Wo(u,s.asinh):s.distr==100?u=>s.fwd(u):u=>u;return u=>{let A=a(u),{_min:g,_max:w}=s,L=w-g;return(A-g)/L}}function j(s){let a=b[s];if(a==null){let u=(e.scales||xl)[s]||xl;if(u.from!=null){j(u.from);let A=Ve({},b[u.from],u,{key:s});A.valToPct=V(A),b[s]=A}else{a=b[s]=Ve({},s==T?Ii:Ru,u),a.key=s;let A=a.time,g=a.range,w=cn(g);if((s!=T||o==2&&!A)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Ir:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Ir:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&to(g))){let L=g;g=(Q,W,J)=>W==null?Wn:Kl(W,J,L)}a.range=ge(g||(A?ed:s==T?a.distr==3?nd:a.distr==4?ld:Ni:a.distr==3?Ri:a.distr==4?Hi:td)),a.auto=ge(w?!1:a.auto),a.clamp=ge(a.clamp||Nu),a._min=a._max=null,a.valToPct=V(a)}}}j("x"),j("y"),o==1&&E.forEach(s=>{j(s.scale)}),$.forEach(s=>{j(s.scale)});for(let s in e.scales)j(s);let S=b[T],O=S.distr,P,U;S.ori==0?(xt(f,Ac),P=r,U=i):(xt(f,pc),P=i,U=r);let I={};for(let s in b){let a=b[s];(a.min!=null||a.max!=null)&&(I[s]={min:a.min,max:a.max},a.min=a.max=null)}let K=e.tzDate||(s=>new Date(qe(s/R))),N=e.fmtDate||fs,me=R==1?Au(K):mu(K),ue=Rr(K,Nr(R==1?fu:hu,N)),le=jr(K,Hr(wu,N)),re=[],D=n.legend=Ve({},yu,e.legend),x=n.cursor=Ve({},$u,{drag:{y:o==2}},e.cursor),q=D.show,X=x.show,H=D.markers;D.idxs=re,H.width=ge(H.width),H.dash=ge(H.dash),H.stroke=ge(H.stroke),H.fill=ge(H.fill);let te,se,Ae,ce=[],Ge=[],Ke,Be=!1,Qe={};if(D.live){let s=E[1]?E[1].values:null;Be=s!=null,Ke=Be?s(n,1,0):{_:0};for(let a in Ke)Qe[a]=rs}if(q)if(te=Ft("table",Ec,f),Ae=Ft("tbody",null,te),D.mount(n,te),Be){se=Ft("thead",null,te,Ae);let s=Ft("tr",null,se);Ft("th",null,s);for(var wt in Ke)Ft("th",gr,s).textContent=wt}else xt(te,Mc),D.live&&xt(te,Sc);let ne={show:!0},ve={show:!1};function Me(s,a){if(a==0&&(Be||!D.live||o==2))return Wn;let u=[],A=Ft("tr",$c,Ae,Ae.childNodes[a]);xt(A,s.class),s.show||xt(A,bn);let g=Ft("th",null,A);if(H.show){let Q=_t(Cc,g);if(a>0){let W=H.width(n,a);W&&(Q.style.border=W+"px "+H.dash(n,a)+" "+H.stroke(n,a)),Q.style.background=H.fill(n,a)}}let w=_t(gr,g);s.label instanceof HTMLElement?w.appendChild(s.label):w.textContent=s.label,a>0&&(H.show||(w.style.color=s.width>0?H.stroke(n,a):H.fill(n,a)),Ee("click",g,Q=>{if(x._lock)return;An(Q);let W=E.indexOf(s);if((Q.ctrlKey||Q.metaKey)!=D.isolate){let J=E.some((Z,ee)=>ee>0&&ee!=W&&Z.show);E.forEach((Z,ee)=>{ee>0&&Ht(ee,J?ee==W?ne:ve:ne,!0,We.setSeries)})}else Ht(W,{show:!s.show},!0,We.setSeries)},!1),$n&&Ee(yr,g,Q=>{x._lock||(An(Q),Ht(E.indexOf(s),On,!0,We.setSeries))},!1));for(var L in Ke){let Q=Ft("td",_c,A);Q.textContent="--",u.push(Q)}return[A,u]}let $e=new Map;function Ee(s,a,u,A=!0){let g=$e.get(a)||{},w=x.bind[s](n,a,u,A);w&&(yn(s,a,g[s]=w),$e.set(a,g))}function Le(s,a,u){let A=$e.get(a)||{};for(let g in A)(s==null||g==s)&&(Zo(g,a,A[g]),delete A[g]);s==null&&$e.delete(a)}let at=0,_=0,F=0,B=0,fe=0,ie=0,Re=fe,Oe=ie,Je=F,ut=B,Ze=0,ht=0,mt=0,Lt=0;n.bbox={};let po=!1,_l=!1,Mn=!1,fn=!1,Il=!1,St=!1;function ho(s,a,u){(u||s!=n.width||a!=n.height)&&Ss(s,a),Tn(!1),Mn=!0,_l=!0,Bn()}function Ss(s,a){n.width=at=F=s,n.height=_=B=a,fe=ie=0,xa(),ka();let u=n.bbox;Ze=u.left=wn(fe*ke,.5),ht=u.top=wn(ie*ke,.5),mt=u.width=wn(F*ke,.5),Lt=u.height=wn(B*ke,.5)}let va=3;function ba(){let s=!1,a=0;for(;!s;){a++;let u=Ta(a),A=Ba(a);s=a==va||u&&A,s||(Ss(n.width,n.height),_l=!0)}}function ya({width:s,height:a}){ho(s,a)}n.setSize=ya;function xa(){let s=!1,a=!1,u=!1,A=!1;$.forEach((g,w)=>{if(g.show&&g._show){let{side:L,_size:Q}=g,W=L%2,J=g.label!=null?g.labelSize:0,Z=Q+J;Z>0&&(W?(F-=Z,L==3?(fe+=Z,A=!0):u=!0):(B-=Z,L==0?(ie+=Z,s=!0):a=!0))}}),pn[0]=s,pn[1]=u,pn[2]=a,pn[3]=A,F-=Xt[1]+Xt[3],fe+=Xt[3],B-=Xt[2]+Xt[0],ie+=Xt[0]}function ka(){let s=fe+F,a=ie+B,u=fe,A=ie;function g(w,L){switch(w){case 1:return s+=L,s-L;case 2:return a+=L,a-L;case 3:return u-=L,u+L;case 0:return A-=L,A+L}}$.forEach((w,L)=>{if(w.show&&w._show){let Q=w.side;w._pos=g(Q,w._size),w.label!=null&&(w._lpos=g(Q,w.labelSize))}})}if(x.dataIdx==null){let s=x.hover,a=s.skip=new Set(s.skip??[]);a.add(void 0);let u=s.prox=ge(s.prox),A=s.bias??=0;x.dataIdx=(g,w,L,Q)=>{if(w==0)return L;let W=L,J=u(g,w,L,Q)??_e,Z=J>=0&&J<_e,ee=S.ori==0?F:B,de=x.left,xe=t[0],be=t[w];if(a.has(be[L])){W=null;let pe=null,ae=null,oe;if(A==0||A==-1)for(oe=L;pe==null&&oe-- >0;)a.has(be[oe])||(pe=oe);if(A==0||A==1)for(oe=L;ae==null&&oe++<be.length;)a.has(be[oe])||(ae=oe);if(pe!=null||ae!=null)if(Z){let De=pe==null?-1/0:P(xe[pe],S,ee,0),He=ae==null?1/0:P(xe[ae],S,ee,0),ot=de-De,Ce=He-de;ot<=Ce?ot<=J&&(W=pe):Ce<=J&&(W=ae)}else W=ae==null?pe:pe==null?ae:L-pe<=ae-L?pe:ae}else Z&&Ye(de-P(xe[L],S,ee,0))>J&&(W=null);return W}}let An=s=>{x.event=s};x.idxs=re,x._lock=!1;let ct=x.points;ct.show=ge(ct.show),ct.size=ge(ct.size),ct.stroke=ge(ct.stroke),ct.width=ge(ct.width),ct.fill=ge(ct.fill);let Rt=n.focus=Ve({},e.focus||{alpha:.3},x.focus),$n=Rt.prox>=0,Cn=$n&&ct.one,Mt=[],_n=[],In=[];function Ms(s,a){let u=ct.show(n,a);if(u instanceof HTMLElement)return xt(u,kc),xt(u,s.class),qt(u,-10,-10,F,B),y.insertBefore(u,Mt[a]),u}function $s(s,a){if(o==1||a>0){let u=o==1&&b[s.scale].time,A=s.value;s.value=u?Dr(A)?jr(K,Hr(A,N)):A||le:A||Fu,s.label=s.label||(u?_u:Cu)}if(Cn||a>0){s.width=s.width==null?1:s.width,s.paths=s.paths||Ju||Rc,s.fillTo=ge(s.fillTo||Hu),s.pxAlign=+ye(s.pxAlign,k),s.pxRound=Zr(s.pxAlign),s.stroke=ge(s.stroke||null),s.fill=ge(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let u=Qu(pt(1,s.width),1),A=s.points=Ve({},{size:u,width:pt(1,u*.2),stroke:s.stroke,space:u*2,paths:Zu,_stroke:null,_fill:null},s.points);A.show=ge(A.show),A.filter=ge(A.filter),A.fill=ge(A.fill),A.stroke=ge(A.stroke),A.paths=ge(A.paths),A.pxAlign=s.pxAlign}if(q){let u=Me(s,a);ce.splice(a,0,u[0]),Ge.splice(a,0,u[1]),D.values.push(null)}if(X){re.splice(a,0,null);let u=null;Cn?a==0&&(u=Ms(s,a)):a>0&&(u=Ms(s,a)),Mt.splice(a,0,u),_n.splice(a,0,0),In.splice(a,0,0)}lt("addSeries",a)}function Ea(s,a){a=a??E.length,s=o==1?os(s,a,Wr,Kr):os(s,a,{},Yr),E.splice(a,0,s),$s(E[a],a)}n.addSeries=Ea;function Sa(s){if(E.splice(s,1),q){D.values.splice(s,1),Ge.splice(s,1);let a=ce.splice(s,1)[0];Le(null,a.firstChild),a.remove()}X&&(re.splice(s,1),Mt.splice(s,1)[0].remove(),_n.splice(s,1),In.splice(s,1)),lt("delSeries",s)}n.delSeries=Sa;let pn=[!1,!1,!1,!1];function Ma(s,a){if(s._show=s.show,s.show){let u=s.side%2,A=b[s.scale];A==null&&(s.scale=u?E[1].scale:T,A=b[s.scale]);let g=A.time;s.size=ge(s.size),s.space=ge(s.space),s.rotate=ge(s.rotate),cn(s.incrs)&&s.incrs.forEach(L=>{!un.has(L)&&un.set(L,di(L))}),s.incrs=ge(s.incrs||(A.distr==2?cu:g?R==1?du:pu:vn)),s.splits=ge(s.splits||(g&&A.distr==1?me:A.distr==3?es:A.distr==4?Tu:Lu)),s.stroke=ge(s.stroke),s.grid.stroke=ge(s.grid.stroke),s.ticks.stroke=ge(s.ticks.stroke),s.border.stroke=ge(s.border.stroke);let w=s.values;s.values=cn(w)&&!cn(w[0])?ge(w):g?cn(w)?Rr(K,Nr(w,N)):Dr(w)?gu(K,w):w||ue:w||Iu,s.filter=ge(s.filter||(A.distr>=3&&A.log==10?Pu:A.distr==3&&A.log==2?Du:ci)),s.font=ni(s.font),s.labelFont=ni(s.labelFont),s._size=s.size(n,null,a,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(pn[a]=!0,s._el=_t(vc,m))}}function nl(s,a,u,A){let[g,w,L,Q]=u,W=a%2,J=0;return W==0&&(Q||w)&&(J=a==0&&!g||a==2&&!L?qe(Ur.size/3):0),W==1&&(g||L)&&(J=a==1&&!w||a==3&&!Q?qe(Gr.size/2):0),J}let Cs=n.padding=(e.padding||[nl,nl,nl,nl]).map(s=>ge(ye(s,nl))),Xt=n._padding=Cs.map((s,a)=>s(n,a,pn,0)),st,Xe=null,et=null,Ll=o==1?E[0].idxs:null,Tt=null,ll=!1;function _s(s,a){if(t=s??[],n.data=n._data=t,o==2){st=0;for(let u=1;u<E.length;u++)st+=t[u][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Tt=t[0],st=Tt.length;let u=t;if(O==2){u=t.slice();let A=u[0]=Array(st);for(let g=0;g<st;g++)A[g]=g}n._data=t=u}if(Tn(!0),lt("setData"),O==2&&(Mn=!0),a!==!1){let u=S;u.auto(n,ll)?mo():tn(T,u.min,u.max),fn=fn||x.left>=0,St=!0,Bn()}}n.setData=_s;function mo(){ll=!0;let s,a;o==1&&(st>0?(Xe=Ll[0]=0,et=Ll[1]=st-1,s=t[0][Xe],a=t[0][et],O==2?(s=Xe,a=et):s==a&&(O==3?[s,a]=Xl(s,s,S.log,!1):O==4?[s,a]=as(s,s,S.log,!1):S.time?a=s+qe(86400/R):[s,a]=Kl(s,a,cs,!0))):(Xe=Ll[0]=s=null,et=Ll[1]=a=null)),tn(T,s,a)}let Tl,Ln,go,wo,vo,bo,yo,xo,ko,gt;function Is(s,a,u,A,g,w){s??=vr,u??=ds,A??="butt",g??=vr,w??="round",s!=Tl&&(p.strokeStyle=Tl=s),g!=Ln&&(p.fillStyle=Ln=g),a!=go&&(p.lineWidth=go=a),w!=vo&&(p.lineJoin=vo=w),A!=bo&&(p.lineCap=bo=A),u!=wo&&p.setLineDash(wo=u)}function Ls(s,a,u,A){a!=Ln&&(p.fillStyle=Ln=a),s!=yo&&(p.font=yo=s),u!=xo&&(p.textAlign=xo=u),A!=ko&&(p.textBaseline=ko=A)}function Eo(s,a,u,A,g=0){if(A.length>0&&s.auto(n,ll)&&(a==null||a.min==null)){let w=ye(Xe,0),L=ye(et,A.length-1),Q=u.min==null?Pc(A,w,L,g,s.distr==3):[u.min,u.max];s.min=Ot(s.min,u.min=Q[0]),s.max=pt(s.max,u.max=Q[1])}}let Ts={min:null,max:null};function $a(){for(let A in b){let g=b[A];I[A]==null&&(g.min==null||I[T]!=null&&g.auto(n,ll))&&(I[A]=Ts)}for(let A in b){let g=b[A];I[A]==null&&g.from!=null&&I[g.from]!=null&&(I[A]=Ts)}I[T]!=null&&Tn(!0);let s={};for(let A in I){let g=I[A];if(g!=null){let w=s[A]=Vn(b[A],Uc);if(g.min!=null)Ve(w,g);else if(A!=T||o==2)if(st==0&&w.from==null){let L=w.range(n,null,null,A);w.min=L[0],w.max=L[1]}else w.min=_e,w.max=-_e}}if(st>0){E.forEach((A,g)=>{if(o==1){let w=A.scale,L=I[w];if(L==null)return;let Q=s[w];if(g==0){let W=Q.range(n,Q.min,Q.max,w);Q.min=W[0],Q.max=W[1],Xe=Qt(Q.min,t[0]),et=Qt(Q.max,t[0]),et-Xe>1&&(t[0][Xe]<Q.min&&Xe++,t[0][et]>Q.max&&et--),A.min=Tt[Xe],A.max=Tt[et]}else A.show&&A.auto&&Eo(Q,L,A,t[g],A.sorted);A.idxs[0]=Xe,A.idxs[1]=et}else if(g>0&&A.show&&A.auto){let[w,L]=A.facets,Q=w.scale,W=L.scale,[J,Z]=t[g],ee=s[Q],de=s[W];ee!=null&&Eo(ee,I[Q],w,J,w.sorted),de!=null&&Eo(de,I[W],L,Z,L.sorted),A.min=L.min,A.max=L.max}});for(let A in s){let g=s[A],w=I[A];if(g.from==null&&(w==null||w.min==null)){let L=g.range(n,g.min==_e?null:g.min,g.max==-_e?null:g.max,A);g.min=L[0],g.max=L[1]}}}for(let A in s){let g=s[A];if(g.from!=null){let w=s[g.from];if(w.min==null)g.min=g.max=null;else{let L=g.range(n,w.min,w.max,A);g.min=L[0],g.max=L[1]}}}let a={},u=!1;for(let A in s){let g=s[A],w=b[A];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let L=w.distr;w._min=L==3?Kt(w.min):L==4?Wo(w.min,w.asinh):L==100?w.fwd(w.min):w.min,w._max=L==3?Kt(w.max):L==4?Wo(w.max,w.asinh):L==100?w.fwd(w.max):w.max,a[A]=u=!0}}if(u){E.forEach((A,g)=>{o==2?g>0&&a.y&&(A._paths=null):a[A.scale]&&(A._paths=null)});for(let A in a)Mn=!0,lt("setScale",A);X&&x.left>=0&&(fn=St=!0)}for(let A in I)I[A]=null}function Ca(s){let a=Xo(Xe-1,0,st-1),u=Xo(et+1,0,st-1);for(;s[a]==null&&a>0;)a--;for(;s[u]==null&&u<st-1;)u++;return[a,u]}function _a(){if(st>0){let s=E.some(a=>a._focus)&&gt!=Rt.alpha;s&&(p.globalAlpha=gt=Rt.alpha),E.forEach((a,u)=>{if(u>0&&a.show&&(Bs(u,!1),Bs(u,!0),a._paths==null)){let A=gt;gt!=a.alpha&&(p.globalAlpha=gt=a.alpha);let g=o==2?[0,t[u][0].length-1]:Ca(t[u]);a._paths=a.paths(n,u,g[0],g[1]),gt!=A&&(p.globalAlpha=gt=A)}}),E.forEach((a,u)=>{if(u>0&&a.show){let A=gt;gt!=a.alpha&&(p.globalAlpha=gt=a.alpha),a._paths!=null&&zs(u,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(n,u,Xe,et,g),L=a.points.filter(n,u,w,g);(w||L)&&(a.points._paths=a.points.paths(n,u,Xe,et,L),zs(u,!0))}gt!=A&&(p.globalAlpha=gt=A),lt("drawSeries",u)}}),s&&(p.globalAlpha=gt=1)}}function Bs(s,a){let u=a?E[s].points:E[s];u._stroke=u.stroke(n,s),u._fill=u.fill(n,s)}function zs(s,a){let u=a?E[s].points:E[s],{stroke:A,fill:g,clip:w,flags:L,_stroke:Q=u._stroke,_fill:W=u._fill,_width:J=u.width}=u._paths;J=Ie(J*ke,3);let Z=null,ee=J%2/2;a&&W==null&&(W=J>0?"#fff":Q);let de=u.pxAlign==1&&ee>0;if(de&&p.translate(ee,ee),!a){let xe=Ze-J/2,be=ht-J/2,pe=mt+J,ae=Lt+J;Z=new Path2D,Z.rect(xe,be,pe,ae)}a?So(Q,J,u.dash,u.cap,W,A,g,L,w):Ia(s,Q,J,u.dash,u.cap,W,A,g,L,Z,w),de&&p.translate(-ee,-ee)}function Ia(s,a,u,A,g,w,L,Q,W,J,Z){let ee=!1;W!=0&&z.forEach((de,xe)=>{if(de.series[0]==s){let be=E[de.series[1]],pe=t[de.series[1]],ae=(be._paths||xl).band;cn(ae)&&(ae=de.dir==1?ae[0]:ae[1]);let oe,De=null;be.show&&ae&&Fc(pe,Xe,et)?(De=de.fill(n,xe)||w,oe=be._paths.clip):ae=null,So(a,u,A,g,De,L,Q,W,J,Z,oe,ae),ee=!0}}),ee||So(a,u,A,g,w,L,Q,W,J,Z)}let Ps=Gn|ns;function So(s,a,u,A,g,w,L,Q,W,J,Z,ee){Is(s,a,u,A,g),(W||J||ee)&&(p.save(),W&&p.clip(W),J&&p.clip(J)),ee?(Q&Ps)==Ps?(p.clip(ee),Z&&p.clip(Z),zl(g,L),Bl(s,w,a)):Q&ns?(zl(g,L),p.clip(ee),Bl(s,w,a)):Q&Gn&&(p.save(),p.clip(ee),Z&&p.clip(Z),zl(g,L),p.restore(),Bl(s,w,a)):(zl(g,L),Bl(s,w,a)),(W||J||ee)&&p.restore()}function Bl(s,a,u){u>0&&(a instanceof Map?a.forEach((A,g)=>{p.strokeStyle=Tl=g,p.stroke(A)}):a!=null&&s&&p.stroke(a))}function zl(s,a){a instanceof Map?a.forEach((u,A)=>{p.fillStyle=Ln=A,p.fill(u)}):a!=null&&s&&p.fill(a)}function La(s,a,u,A){let g=$[s],w;if(A<=0)w=[0,0];else{let L=g._space=g.space(n,s,a,u,A),Q=g._incrs=g.incrs(n,s,a,u,A,L);w=od(a,u,Q,A,L)}return g._found=w}function Mo(s,a,u,A,g,w,L,Q,W,J){let Z=L%2/2;k==1&&p.translate(Z,Z),Is(Q,L,W,J,Q),p.beginPath();let ee,de,xe,be,pe=g+(A==0||A==3?-w:w);u==0?(de=g,be=pe):(ee=g,xe=pe);for(let ae=0;ae<s.length;ae++)a[ae]!=null&&(u==0?ee=xe=s[ae]:de=be=s[ae],p.moveTo(ee,de),p.lineTo(xe,be));p.stroke(),k==1&&p.translate(-Z,-Z)}function Ta(s){let a=!0;return $.forEach((u,A)=>{if(!u.show)return;let g=b[u.scale];if(g.min==null){u._show&&(a=!1,u._show=!1,Tn(!1));return}else u._show||(a=!1,u._show=!0,Tn(!1));let w=u.side,L=w%2,{min:Q,max:W}=g,[J,Z]=La(A,Q,W,L==0?F:B);if(Z==0)return;let ee=g.distr==2,de=u._splits=u.splits(n,A,Q,W,J,Z,ee),xe=g.distr==2?de.map(oe=>Tt[oe]):de,be=g.distr==2?Tt[de[1]]-Tt[de[0]]:J,pe=u._values=u.values(n,u.filter(n,xe,A,Z,be),A,Z,be);u._rotate=w==2?u.rotate(n,pe,A,Z):0;let ae=u._size;u._size=It(u.size(n,pe,A,s)),ae!=null&&u._size!=ae&&(a=!1)}),a}function Ba(s){let a=!0;return Cs.forEach((u,A)=>{let g=u(n,A,pn,s);g!=Xt[A]&&(a=!1),Xt[A]=g}),a}function za(){for(let s=0;s<$.length;s++){let a=$[s];if(!a.show||!a._show)continue;let u=a.side,A=u%2,g,w,L=a.stroke(n,s),Q=u==0||u==3?-1:1,[W,J]=a._found;if(a.label!=null){let ft=a.labelGap*Q,yt=qe((a._lpos+ft)*ke);Ls(a.labelFont[0],L,"center",u==2?"top":wr),p.save(),A==1?(g=w=0,p.translate(yt,qe(ht+Lt/2)),p.rotate((u==3?-ql:ql)/2)):(g=qe(Ze+mt/2),w=yt);let gn=ii(a.label)?a.label(n,s,W,J):a.label;p.fillText(gn,g,w),p.restore()}if(J==0)continue;let Z=b[a.scale],ee=A==0?mt:Lt,de=A==0?Ze:ht,xe=a._splits,be=Z.distr==2?xe.map(ft=>Tt[ft]):xe,pe=Z.distr==2?Tt[xe[1]]-Tt[xe[0]]:W,ae=a.ticks,oe=a.border,De=ae.show?ae.size:0,He=qe(De*ke),ot=qe((a.alignTo==2?a._size-De-a.gap:a.gap)*ke),Ce=a._rotate*-ql/180,je=C(a._pos*ke),vt=(He+ot)*Q,dt=je+vt;w=A==0?dt:0,g=A==1?dt:0;let $t=a.font[0],Bt=a.align==1?Rn:a.align==2?Ho:Ce>0?Rn:Ce<0?Ho:A==0?"center":u==3?Ho:Rn,Ut=Ce||A==1?"middle":u==2?"top":wr;Ls($t,L,Bt,Ut);let bt=a.font[1]*a.lineGap,Ct=xe.map(ft=>C(c(ft,Z,ee,de))),zt=a._values;for(let ft=0;ft<zt.length;ft++){let yt=zt[ft];if(yt!=null){A==0?g=Ct[ft]:w=Ct[ft],yt=""+yt;let gn=yt.indexOf(`
`)==-1?[yt]:yt.split(/\n/gm);for(let At=0;At<gn.length;At++){let er=gn[At];Ce?(p.save(),p.translate(g,w+At*bt),p.rotate(Ce),p.fillText(er,0,0),p.restore()):p.fillText(er,g,w+At*bt)}}}ae.show&&Mo(Ct,ae.filter(n,be,s,J,pe),A,u,je,He,Ie(ae.width*ke,3),ae.stroke(n,s),ae.dash,ae.cap);let Wt=a.grid;Wt.show&&Mo(Ct,Wt.filter(n,be,s,J,pe),A,A==0?2:1,A==0?ht:Ze,A==0?Lt:mt,Ie(Wt.width*ke,3),Wt.stroke(n,s),Wt.dash,Wt.cap),oe.show&&Mo([je],[1],A==0?1:0,A==0?1:2,A==1?ht:Ze,A==1?Lt:mt,Ie(oe.width*ke,3),oe.stroke(n,s),oe.dash,oe.cap)}lt("drawAxes")}function Tn(s){E.forEach((a,u)=>{u>0&&(a._paths=null,s&&(o==1?(a.min=null,a.max=null):a.facets.forEach(A=>{A.min=null,A.max=null})))})}let Pl=!1,$o=!1,ol=[];function Pa(){$o=!1;for(let s=0;s<ol.length;s++)lt(...ol[s]);ol.length=0}function Bn(){Pl||(Jc(Ds),Pl=!0)}function Da(s,a=!1){Pl=!0,$o=a,s(n),Ds(),a&&ol.length>0&&queueMicrotask(Pa)}n.batch=Da;function Ds(){if(po&&($a(),po=!1),Mn&&(ba(),Mn=!1),_l){if(Fe(v,Rn,fe),Fe(v,"top",ie),Fe(v,wl,F),Fe(v,vl,B),Fe(y,Rn,fe),Fe(y,"top",ie),Fe(y,wl,F),Fe(y,vl,B),Fe(m,wl,at),Fe(m,vl,_),h.width=qe(at*ke),h.height=qe(_*ke),$.forEach(({_el:s,_show:a,_size:u,_pos:A,side:g})=>{if(s!=null)if(a){let w=g===3||g===0?u:0,L=g%2==1;Fe(s,L?"left":"top",A-w),Fe(s,L?"width":"height",u),Fe(s,L?"top":"left",L?ie:fe),Fe(s,L?"height":"width",L?B:F),Jo(s,bn)}else xt(s,bn)}),Tl=Ln=go=vo=bo=yo=xo=ko=wo=null,gt=1,il(!0),fe!=Re||ie!=Oe||F!=Je||B!=ut){Tn(!1);let s=F/Je,a=B/ut;if(X&&!fn&&x.left>=0){x.left*=s,x.top*=a,zn&&qt(zn,qe(x.left),0,F,B),Pn&&qt(Pn,0,qe(x.top),F,B);for(let u=0;u<Mt.length;u++){let A=Mt[u];A!=null&&(_n[u]*=s,In[u]*=a,qt(A,It(_n[u]),It(In[u]),F,B))}}if(Pe.show&&!Il&&Pe.left>=0&&Pe.width>0){Pe.left*=s,Pe.width*=s,Pe.top*=a,Pe.height*=a;for(let u in Bo)Fe(Qn,u,Pe[u])}Re=fe,Oe=ie,Je=F,ut=B}lt("setSize"),_l=!1}at>0&&_>0&&(p.clearRect(0,0,h.width,h.height),lt("drawClear"),G.forEach(s=>s()),lt("draw")),Pe.show&&Il&&(Dl(Pe),Il=!1),X&&fn&&(mn(null,!0,!1),fn=!1),D.show&&D.live&&St&&(Lo(),St=!1),d||(d=!0,n.status=1,lt("ready")),ll=!1,Pl=!1}n.redraw=(s,a)=>{Mn=a||!1,s!==!1?tn(T,S.min,S.max):Bn()};function Co(s,a){let u=b[s];if(u.from==null){if(st==0){let A=u.range(n,a.min,a.max,s);a.min=A[0],a.max=A[1]}if(a.min>a.max){let A=a.min;a.min=a.max,a.max=A}if(st>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;s==T&&u.distr==2&&st>0&&(a.min=Qt(a.min,t[0]),a.max=Qt(a.max,t[0]),a.min==a.max&&a.max++),I[s]=a,po=!0,Bn()}}n.setScale=Co;let _o,Io,zn,Pn,Fs,Qs,Dn,Fn,Os,Ns,ze,Ne,en=!1,rt=x.drag,tt=rt.x,nt=rt.y;X&&(x.x&&(_o=_t(yc,y)),x.y&&(Io=_t(xc,y)),S.ori==0?(zn=_o,Pn=Io):(zn=Io,Pn=_o),ze=x.left,Ne=x.top);let Pe=n.select=Ve({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Qn=Pe.show?_t(bc,Pe.over?y:v):null;function Dl(s,a){if(Pe.show){for(let u in s)Pe[u]=s[u],u in Bo&&Fe(Qn,u,s[u]);a!==!1&&lt("setSelect")}}n.setSelect=Dl;function Fa(s){if(E[s].show)q&&Jo(ce[s],bn);else if(q&&xt(ce[s],bn),X){let u=Cn?Mt[0]:Mt[s];u!=null&&qt(u,-10,-10,F,B)}}function tn(s,a,u){Co(s,{min:a,max:u})}function Ht(s,a,u,A){a.focus!=null&&Ha(s),a.show!=null&&E.forEach((g,w)=>{w>0&&(s==w||s==null)&&(g.show=a.show,Fa(w),o==2?(tn(g.facets[0].scale,null,null),tn(g.facets[1].scale,null,null)):tn(g.scale,null,null),Bn())}),u!==!1&&lt("setSeries",s,a),A&&al("setSeries",n,s,a)}n.setSeries=Ht;function Qa(s,a){Ve(z[s],a)}function Oa(s,a){s.fill=ge(s.fill||null),s.dir=ye(s.dir,-1),a=a??z.length,z.splice(a,0,s)}function Na(s){s==null?z.length=0:z.splice(s,1)}n.addBand=Oa,n.setBand=Qa,n.delBand=Na;function Ra(s,a){E[s].alpha=a,X&&Mt[s]!=null&&(Mt[s].style.opacity=a),q&&ce[s]&&(ce[s].style.opacity=a)}let Yt,nn,hn,On={focus:!0};function Ha(s){if(s!=hn){let a=s==null,u=Rt.alpha!=1;E.forEach((A,g)=>{if(o==1||g>0){let w=a||g==0||g==s;A._focus=a?null:w,u&&Ra(g,w?1:Rt.alpha)}}),hn=s,u&&Bn()}}q&&$n&&Ee(xr,te,s=>{x._lock||(An(s),hn!=null&&Ht(null,On,!0,We.setSeries))});function jt(s,a,u){let A=b[a];u&&(s=s/ke-(A.ori==1?ie:fe));let g=F;A.ori==1&&(g=B,s=g-s),A.dir==-1&&(s=g-s);let w=A._min,L=A._max,Q=s/g,W=w+(L-w)*Q,J=A.distr;return J==3?Un(10,W):J==4?Oc(W,A.asinh):J==100?A.bwd(W):W}function ja(s,a){let u=jt(s,T,a);return Qt(u,t[0],Xe,et)}n.valToIdx=s=>Qt(s,t[0]),n.posToIdx=ja,n.posToVal=jt,n.valToPos=(s,a,u)=>b[a].ori==0?r(s,b[a],u?mt:F,u?Ze:0):i(s,b[a],u?Lt:B,u?ht:0),n.setCursor=(s,a,u)=>{ze=s.left,Ne=s.top,mn(null,a,u)};function Rs(s,a){Fe(Qn,Rn,Pe.left=s),Fe(Qn,wl,Pe.width=a)}function Hs(s,a){Fe(Qn,"top",Pe.top=s),Fe(Qn,vl,Pe.height=a)}let sl=S.ori==0?Rs:Hs,rl=S.ori==1?Rs:Hs;function Ua(){if(q&&D.live)for(let s=o==2?1:0;s<E.length;s++){if(s==0&&Be)continue;let a=D.values[s],u=0;for(let A in a)Ge[s][u++].firstChild.nodeValue=a[A]}}function Lo(s,a){if(s!=null&&(s.idxs?s.idxs.forEach((u,A)=>{re[A]=u}):jc(s.idx)||re.fill(s.idx),D.idx=re[0]),q&&D.live){for(let u=0;u<E.length;u++)(u>0||o==1&&!Be)&&Wa(u,re[u]);Ua()}St=!1,a!==!1&&lt("setLegend")}n.setLegend=Lo;function Wa(s,a){let u=E[s],A=s==0&&O==2?Tt:t[s],g;Be?g=u.values(n,s,a)??Qe:(g=u.value(n,a==null?null:A[a],s,a),g=g==null?Qe:{_:g}),D.values[s]=g}function mn(s,a,u){Os=ze,Ns=Ne,[ze,Ne]=x.move(n,ze,Ne),x.left=ze,x.top=Ne,X&&(zn&&qt(zn,qe(ze),0,F,B),Pn&&qt(Pn,0,qe(Ne),F,B));let A,g=Xe>et;Yt=_e,nn=null;let w=S.ori==0?F:B,L=S.ori==1?F:B;if(ze<0||st==0||g){A=x.idx=null;for(let Q=0;Q<E.length;Q++){let W=Mt[Q];W!=null&&qt(W,-10,-10,F,B)}$n&&Ht(null,On,!0,s==null&&We.setSeries),D.live&&(re.fill(A),St=!0)}else{let Q,W,J;o==1&&(Q=S.ori==0?ze:Ne,W=jt(Q,T),A=x.idx=Qt(W,t[0],Xe,et),J=P(t[0][A],S,w,0));let Z=-10,ee=-10,de=0,xe=0,be=!0,pe="",ae="";for(let oe=o==2?1:0;oe<E.length;oe++){let De=E[oe],He=re[oe],ot=He==null?null:o==1?t[oe][He]:t[oe][1][He],Ce=x.dataIdx(n,oe,A,W),je=Ce==null?null:o==1?t[oe][Ce]:t[oe][1][Ce];if(St=St||je!=ot||Ce!=He,re[oe]=Ce,oe>0&&De.show){let vt=Ce==null?-10:Ce==A?J:P(o==1?t[0][Ce]:t[oe][0][Ce],S,w,0),dt=je==null?-10:U(je,o==1?b[De.scale]:b[De.facets[1].scale],L,0);if($n&&je!=null){let $t=S.ori==1?ze:Ne,Bt=Ye(Rt.dist(n,oe,Ce,dt,$t));if(Bt<Yt){let Ut=Rt.bias;if(Ut!=0){let bt=jt($t,De.scale),Ct=je>=0?1:-1,zt=bt>=0?1:-1;zt==Ct&&(zt==1?Ut==1?je>=bt:je<=bt:Ut==1?je<=bt:je>=bt)&&(Yt=Bt,nn=oe)}else Yt=Bt,nn=oe}}if(St||Cn){let $t,Bt;S.ori==0?($t=vt,Bt=dt):($t=dt,Bt=vt);let Ut,bt,Ct,zt,Wt,ft,yt=!0,gn=ct.bbox;if(gn!=null){yt=!1;let At=gn(n,oe);Ct=At.left,zt=At.top,Ut=At.width,bt=At.height}else Ct=$t,zt=Bt,Ut=bt=ct.size(n,oe);if(ft=ct.fill(n,oe),Wt=ct.stroke(n,oe),Cn)oe==nn&&Yt<=Rt.prox&&(Z=Ct,ee=zt,de=Ut,xe=bt,be=yt,pe=ft,ae=Wt);else{let At=Mt[oe];At!=null&&(_n[oe]=Ct,In[oe]=zt,_r(At,Ut,bt,yt),$r(At,ft,Wt),qt(At,It(Ct),It(zt),F,B))}}}}if(Cn){let oe=Rt.prox,De=hn==null?Yt<=oe:Yt>oe||nn!=hn;if(St||De){let He=Mt[0];He!=null&&(_n[0]=Z,In[0]=ee,_r(He,de,xe,be),$r(He,pe,ae),qt(He,It(Z),It(ee),F,B))}}}if(Pe.show&&en)if(s!=null){let[Q,W]=We.scales,[J,Z]=We.match,[ee,de]=s.cursor.sync.scales,xe=s.cursor.drag;if(tt=xe._x,nt=xe._y,tt||nt){let{left:be,top:pe,width:ae,height:oe}=s.select,De=s.scales[ee].ori,He=s.posToVal,ot,Ce,je,vt,dt,$t=Q!=null&&J(Q,ee),Bt=W!=null&&Z(W,de);$t&&tt?(De==0?(ot=be,Ce=ae):(ot=pe,Ce=oe),je=b[Q],vt=P(He(ot,ee),je,w,0),dt=P(He(ot+Ce,ee),je,w,0),sl(Ot(vt,dt),Ye(dt-vt))):sl(0,w),Bt&&nt?(De==1?(ot=be,Ce=ae):(ot=pe,Ce=oe),je=b[W],vt=U(He(ot,de),je,L,0),dt=U(He(ot+Ce,de),je,L,0),rl(Ot(vt,dt),Ye(dt-vt))):rl(0,L)}else zo()}else{let Q=Ye(Os-Fs),W=Ye(Ns-Qs);if(S.ori==1){let de=Q;Q=W,W=de}tt=rt.x&&Q>=rt.dist,nt=rt.y&&W>=rt.dist;let J=rt.uni;J!=null?tt&&nt&&(tt=Q>=J,nt=W>=J,!tt&&!nt&&(W>Q?nt=!0:tt=!0)):rt.x&&rt.y&&(tt||nt)&&(tt=nt=!0);let Z,ee;tt&&(S.ori==0?(Z=Dn,ee=ze):(Z=Fn,ee=Ne),sl(Ot(Z,ee),Ye(ee-Z)),nt||rl(0,L)),nt&&(S.ori==1?(Z=Dn,ee=ze):(Z=Fn,ee=Ne),rl(Ot(Z,ee),Ye(ee-Z)),tt||sl(0,w)),!tt&&!nt&&(sl(0,0),rl(0,0))}if(rt._x=tt,rt._y=nt,s==null){if(u){if(Xs!=null){let[Q,W]=We.scales;We.values[0]=Q!=null?jt(S.ori==0?ze:Ne,Q):null,We.values[1]=W!=null?jt(S.ori==1?ze:Ne,W):null}al(jo,n,ze,Ne,F,B,A)}if($n){let Q=u&&We.setSeries,W=Rt.prox;hn==null?Yt<=W&&Ht(nn,On,!0,Q):Yt>W?Ht(null,On,!0,Q):nn!=hn&&Ht(nn,On,!0,Q)}}St&&(D.idx=A,Lo()),a!==!1&&lt("setCursor")}let ln=null;Object.defineProperty(n,"rect",{get(){return ln==null&&il(!1),ln}});function il(s=!1){s?ln=null:(ln=y.getBoundingClientRect(),lt("syncRect",ln))}function js(s,a,u,A,g,w,L){x._lock||en&&s!=null&&s.movementX==0&&s.movementY==0||(To(s,a,u,A,g,w,L,!1,s!=null),s!=null?mn(null,!0,!0):mn(a,!0,!1))}function To(s,a,u,A,g,w,L,Q,W){if(ln==null&&il(!1),An(s),s!=null)u=s.clientX-ln.left,A=s.clientY-ln.top;else{if(u<0||A<0){ze=-10,Ne=-10;return}let[J,Z]=We.scales,ee=a.cursor.sync,[de,xe]=ee.values,[be,pe]=ee.scales,[ae,oe]=We.match,De=a.axes[0].side%2==1,He=S.ori==0?F:B,ot=S.ori==1?F:B,Ce=De?w:g,je=De?g:w,vt=De?A:u,dt=De?u:A;if(be!=null?u=ae(J,be)?c(de,b[J],He,0):-10:u=He*(vt/Ce),pe!=null?A=oe(Z,pe)?c(xe,b[Z],ot,0):-10:A=ot*(dt/je),S.ori==1){let $t=u;u=A,A=$t}}W&&(a==null||a.cursor.event.type==jo)&&((u<=1||u>=F-1)&&(u=wn(u,F)),(A<=1||A>=B-1)&&(A=wn(A,B))),Q?(Fs=u,Qs=A,[Dn,Fn]=x.move(n,u,A)):(ze=u,Ne=A)}let Bo={width:0,height:0,left:0,top:0};function zo(){Dl(Bo,!1)}let Us,Ws,Vs,Gs;function qs(s,a,u,A,g,w,L){en=!0,tt=nt=rt._x=rt._y=!1,To(s,a,u,A,g,w,L,!0,!1),s!=null&&(Ee(Uo,Yo,Ys,!1),al(br,n,Dn,Fn,F,B,null));let{left:Q,top:W,width:J,height:Z}=Pe;Us=Q,Ws=W,Vs=J,Gs=Z}function Ys(s,a,u,A,g,w,L){en=rt._x=rt._y=!1,To(s,a,u,A,g,w,L,!1,!0);let{left:Q,top:W,width:J,height:Z}=Pe,ee=J>0||Z>0,de=Us!=Q||Ws!=W||Vs!=J||Gs!=Z;if(ee&&de&&Dl(Pe),rt.setScale&&ee&&de){let xe=Q,be=J,pe=W,ae=Z;if(S.ori==1&&(xe=W,be=Z,pe=Q,ae=J),tt&&tn(T,jt(xe,T),jt(xe+be,T)),nt)for(let oe in b){let De=b[oe];oe!=T&&De.from==null&&De.min!=_e&&tn(oe,jt(pe+ae,oe),jt(pe,oe))}zo()}else x.lock&&(x._lock=!x._lock,mn(a,!0,s!=null));s!=null&&(Le(Uo,Yo),al(Uo,n,ze,Ne,F,B,null))}function Va(s,a,u,A,g,w,L){if(x._lock)return;An(s);let Q=en;if(en){let W=!0,J=!0,Z=10,ee,de;S.ori==0?(ee=tt,de=nt):(ee=nt,de=tt),ee&&de&&(W=ze<=Z||ze>=F-Z,J=Ne<=Z||Ne>=B-Z),ee&&W&&(ze=ze<Dn?0:F),de&&J&&(Ne=Ne<Fn?0:B),mn(null,!0,!0),en=!1}ze=-10,Ne=-10,re.fill(null),mn(null,!0,!0),Q&&(en=Q)}function Ks(s,a,u,A,g,w,L){x._lock||(An(s),mo(),zo(),s!=null&&al(kr,n,ze,Ne,F,B,null))}function Js(){$.forEach(sd),ho(n.width,n.height,!0)}yn(Yl,jn,Js);let Nn={};Nn.mousedown=qs,Nn.mousemove=js,Nn.mouseup=Ys,Nn.dblclick=Ks,Nn.setSeries=(s,a,u,A)=>{let g=We.match[2];u=g(n,a,u),u!=-1&&Ht(u,A,!0,!1)},X&&(Ee(br,y,qs),Ee(jo,y,js),Ee(yr,y,s=>{An(s),il(!1)}),Ee(xr,y,Va),Ee(kr,y,Ks),ls.add(n),n.syncRect=il);let Fl=n.hooks=e.hooks||{};function lt(s,a,u){$o?ol.push([s,a,u]):s in Fl&&Fl[s].forEach(A=>{A.call(null,n,a,u)})}(e.plugins||[]).forEach(s=>{for(let a in s.hooks)Fl[a]=(Fl[a]||[]).concat(s.hooks[a])});let Zs=(s,a,u)=>u,We=Ve({key:null,setSeries:!1,filters:{pub:zr,sub:zr},scales:[T,E[1]?E[1].scale:null],match:[Pr,Pr,Zs],values:[null,null]},x.sync);We.match.length==2&&We.match.push(Zs),x.sync=We;let Xs=We.key,Po=Li(Xs);function al(s,a,u,A,g,w,L){We.filters.pub(s,a,u,A,g,w,L)&&Po.pub(s,a,u,A,g,w,L)}Po.sub(n);function Ga(s,a,u,A,g,w,L){We.filters.sub(s,a,u,A,g,w,L)&&Nn[s](null,a,u,A,g,w,L)}n.pub=Ga;function qa(){Po.unsub(n),ls.delete(n),$e.clear(),Zo(Yl,jn,Js),f.remove(),te?.remove(),lt("destroy")}n.destroy=qa;function Do(){lt("init",e,t),_s(t||e.data,!1),I[T]?Co(T,I[T]):mo(),Il=Pe.show&&(Pe.width>0||Pe.height>0),fn=St=!0,ho(e.width,e.height)}return E.forEach($s),$.forEach(Ma),l?l instanceof HTMLElement?(l.appendChild(f),Do()):l(n,Do):Do(),n}it.assign=Ve;it.fmtNum=us;it.rangeNum=Kl;it.rangeLog=Xl;it.rangeAsinh=as;it.orient=kn;it.pxRatio=ke;it.join=Kc;it.fmtDate=fs,it.tzDate=iu;it.sync=Li;{it.addGap=ju,it.clipGaps=no;let e=it.paths={points:Fi};e.linear=Oi,e.stepped=Vu,e.bars=Gu,e.spline=Yu}var Jn=(e,t)=>getComputedStyle(e).getPropertyValue(t).trim()||t;function vs(e){let t=new MutationObserver(e),l=["data-theme","data-mode","data-jp-theme-light","data-jp-theme-name","class","theme"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:l});let n=matchMedia("(prefers-color-scheme: dark)");return n.addEventListener("change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var rd=16,ji=e=>Math.abs(e)>=100?e.toFixed(0):e.toFixed(3);function Zn(e,{label:t,x:l,y:n,height:o=c=>Math.max(220,Math.min(420,c*.52)),hint:r="",ends:i=""}){let c=M("p",{class:"d2l-title"}),d=M("p",{class:"d2l-yname","aria-hidden":"true"}),f=M("div",{class:"d2l-plot",tabindex:0,role:"slider","aria-label":t}),h=M("p",{class:"d2l-readout"},r),p=M("table"),m=M("figure",{class:"d2l-chart"},c,d,f,h,M("div",{class:"d2l-hidden"},p));e.append(m);let v=[],y=[],k=null,C="",R=0,E=0,$=null,b=(D=1,x=!1)=>`${x?"600 ":""}${12*D}px ${getComputedStyle(m).fontFamily}`,z=D=>(D.width??2)>2,T=D=>`color-mix(in srgb, ${Jn(m,"--d2l-ink")} ${D}%, transparent)`;function Y(){let D=document.createElement("canvas").getContext("2d");D.font=b(1,!0);let x=[i,...v.map(X=>X.label??"")],q=Math.max(...x.map(X=>D.measureText(X).width));return Math.ceil(Math.min(q?q+16:12,f.clientWidth*.36))}function G({x:D,y:x}){let q=Math.min(D.length,x.length)-1;for(;q>=0&&!Number.isFinite(x[q]??NaN);)q--;return q<0?null:{x:D[q],y:x[q]}}function V(D){let{ctx:x,bbox:q}=D,X=devicePixelRatio,H=q.left+q.width,te=[];x.save();for(let se of v){let Ae=G(se);if(!Ae)continue;let ce={x:D.valToPos(Ae.x,"x",!0),y:D.valToPos(Ae.y,"y",!0)};se.point&&(x.fillStyle=Jn(m,se.colour),x.beginPath(),x.arc(ce.x,Math.max(q.top,ce.y),4.5*X,0,2*Math.PI),x.fill()),se.label&&te.push({line:se,place:ce,y:ce.y})}id(te,rd*X,q.top,q.top+q.height),x.textBaseline="middle",x.textAlign="left";for(let{line:se,place:Ae,y:ce}of te){let Ge=Math.min(Ae.x+7*X,H);x.strokeStyle=Jn(m,se.colour),x.globalAlpha=.45,x.lineWidth=X,x.beginPath(),x.moveTo(Ge,Ae.y),x.lineTo(H,Ae.y),x.lineTo(H+6*X,ce),x.stroke(),x.globalAlpha=1,x.fillStyle=Jn(m,"--d2l-ink"),x.font=b(X,z(se)),x.fillText(cd(x,se.label??"",x.canvas.width-H-9*X),H+9*X,ce)}x.restore()}function j(){k?.destroy(),f.replaceChildren();let D={stroke:()=>T(100),font:b(),grid:{stroke:()=>T(13),width:1}},x={...O(),pxAlign:!1,legend:{show:!1},cursor:{x:!0,y:!1,drag:{x:!1,y:!1},points:{size:7},bind:{mousemove:()=>K,mouseleave:()=>N}},padding:[8,Y,0,0],scales:{x:{time:!1,range:(q,X,H)=>[l.min??X??0,l.max??H??1]},y:{distr:n.log?3:1,range:S}},axes:[{...D,label:l.label,labelFont:b(),labelSize:20,size:30,ticks:{show:!1},space:44,incrs:[1,2,5,10,20,50,100,200,500,1e3]},{...D,size:46,ticks:{show:!1},space:36,...n.log?{}:{values:ad}}],series:[{},...v.map((q,X)=>({stroke:()=>Jn(m,v[X].colour),dash:q.dash,width:q.width??2,alpha:q.opacity??1,spanGaps:!0,points:{show:q.x.length===1&&!q.point,size:6,fill:()=>Jn(m,v[X].colour)}}))],hooks:{draw:[V]}};k=new it(x,Ui(v),f)}function S(D,x,q){if(x===null||q===null)return[n.min??(n.log?.1:0),n.max??1];if(n.log)return[n.min??x/1.15,n.max??q*1.15];let X=Math.max((q-x)*.06,.004);return[n.min??x-X,n.max??q+X]}let O=()=>({width:Math.max(160,f.clientWidth),height:Math.round(o(f.clientWidth))});function P(){if(R=0,!m.isConnected||!f.clientWidth)return;let D=v.map(({dash:q,width:X,opacity:H,point:te,x:se})=>[q,X,H,te||se.length>1]),x=JSON.stringify([D,l,n]);d.textContent=n.label,x!==C||!k?(C=x,j()):k.setData(Ui(v)),y=k.data[0],$!==null&&I(Math.min($,y.length-1)),E||=window.setTimeout(me,1e3)}function U(D){let x=v.flatMap(q=>{let X=q.y[q.x.indexOf(y[D])];return X==null?[]:[`${q.name} ${(n.format??ji)(X)}`]});return`${l.label} ${l.format?l.format(y[D]):Number(y[D].toFixed(2))}: ${x.join(", ")||"nothing"}`}function I(D){$=y.length?D:null;let x=$===null?"":U($);h.textContent=x||r,f.setAttribute("aria-valuemin","0"),f.setAttribute("aria-valuemax",String(Math.max(0,y.length-1))),f.setAttribute("aria-valuenow",String($??Math.max(0,y.length-1))),f.setAttribute("aria-valuetext",x||(y.length?U(y.length-1):"no curve yet"))}function K({clientX:D}){if(!k||!y.length)return null;let{left:x,width:q}=k.over.getBoundingClientRect(),X=(D-x)*k.over.offsetWidth/q;return I(k.posToIdx(X)),k.setCursor({left:X,top:10}),null}function N(){return I(null),k?.setCursor({left:-10,top:-10}),null}f.addEventListener("keydown",D=>{let x=$??y.length-1,q={ArrowLeft:$===null?x:x-1,ArrowDown:x-1,ArrowRight:x+1,ArrowUp:x+1,Home:0,End:y.length-1,Escape:null}[D.key];q===void 0||!k||!y.length||(D.preventDefault(),I(q===null?null:Math.max(0,Math.min(y.length-1,q))),k.setCursor({left:$===null?-10:k.valToPos(y[$],"x"),top:$===null?-10:10}))}),f.addEventListener("blur",N);function me(){E=0;let D=y.map((X,H)=>[H,X]).filter(([,X])=>Number.isInteger(X)),x=M("tr",{},M("th",{scope:"col"},l.label),...v.map(X=>M("th",{scope:"col"},X.name))),q=D.map(([,X])=>M("tr",{},M("th",{scope:"row"},String(X)),...v.map(H=>{let te=H.y[H.x.indexOf(X)];return M("td",{},te==null?"":(n.format??ji)(te))})));p.replaceChildren(M("caption",{},`${t}: ${c.textContent||n.label}`),M("thead",{},x),M("tbody",{},...q))}let ue=()=>{R||=requestAnimationFrame(P)},le=new ResizeObserver(()=>{if(!k)return ue();f.clientWidth&&f.clientWidth!==k.width&&k.setSize(O())});le.observe(f);let re=vs(()=>k?.redraw(!1));return I(null),{el:m,set(D){v=D.lines,l=D.x??l,n=D.y??n,c.textContent=D.title??"",ue()},dispose(){cancelAnimationFrame(R),clearTimeout(E),le.disconnect(),re(),k?.destroy(),m.remove()}}}function Ui(e){let t=[...new Set(e.flatMap(o=>o.x))].sort((o,r)=>o-r),l=new Map(t.map((o,r)=>[o,r])),n=e.map(o=>{let r=Array(t.length).fill(void 0);return o.x.forEach((i,c)=>{let d=o.y[c];r[l.get(i)]=Number.isFinite(d)?d:null}),r});return[t,...n]}function id(e,t,l,n){e.sort((o,r)=>o.y-r.y);for(let o=0;o<e.length;o++)e[o].y=Math.max(e[o].y,o?e[o-1].y+t:l+t/2);for(let o=e.length-1,r=n-t/2;o>=0;o--,r=e[o+1].y-t)e[o].y=Math.min(e[o].y,r)}function ad(e,t,l,n,o){let r=Math.max(0,-Math.floor(Math.log10(o)+1e-9));return t.map(i=>i===null?"":i.toFixed(r))}function cd(e,t,l){if(e.measureText(t).width<=l)return t;for(;t&&e.measureText(`${t}\u2026`).width>l;)t=t.slice(0,-1);return`${t}\u2026`}var Nt=16,En=Array.from({length:Nt},(e,t)=>t),Wi={"all 1":En.map(()=>1),"1 to 16":En.map(e=>e+1),"one loud":En.map(e=>e===5?10:1),uneven:[.1,2,.3,.5,.2,4,.1,1.5,.8,.1,3,.4,.2,.1,.6,2.5]};function ud(e,t,l=1){let n=e.length/Nt,o=new Float64Array(n),r=new Float64Array(n),i=0,c=0;for(let d=0;d<n;d++){let f=l*e[d*Nt+t],h=f-i;i+=h/(d+1),c+=h*(f-i),o[d]=i,r[d]=c/(d+1)}return{mean:o,variance:r}}function dd(e,t=1){let l=En.map(()=>0),n=En.map(()=>!1);for(let o=0;o<e.length;o++)l[o%Nt]+=t*e[o]*Nt/e.length,e[o]!==0&&(n[o%Nt]=!0);return{means:l,fired:n}}function fd(e,t,l){let n=l&&t<1?1/(1-t):1;return{mean:n*(1-t)*e,variance:n*n*t*(1-t)*e*e}}function Gi(e,{state:t,ask:l}){let n=on(l),o={p:.5,pattern:"1 to 16",neuron:6,seed:0,rescale:!0,count:1},r=S=>t.get(S)??o[S],i=S=>O=>t.set({[S]:O}),c=S=>t.set({count:S}),d={p:Vt({label:"drop probability p",value:r("p"),format:S=>S.toFixed(2),onInput:i("p")}),pattern:Rl({label:"input h",choices:Object.keys(Wi).map(S=>[S,S]),value:r("pattern"),onInput:i("pattern")}),neuron:Vt({label:"neuron",min:1,max:Nt,step:1,value:r("neuron"),onInput:i("neuron")}),rescale:Hl({label:"rescale: \xF7 (1 \u2212 p)",value:r("rescale"),onInput:i("rescale")}),seed:fl({label:"seed",min:0,max:9999,value:r("seed"),onInput:i("seed")})},f=Te({label:"Draw again",primary:!0,onClick:()=>c(r("count")+1)}),h=Te({label:"Draw 100 more",onClick:()=>c(r("count")+100)}),p=Te({label:"Start over",hint:"Back to one draw",onClick:()=>c(1)}),{p:m,pattern:v,neuron:y,rescale:k,seed:C}=d,R=M("p",{class:"d2l-headline","aria-live":"polite"}),E=rn(),$=M("div",{class:"d2l-stage"}),b=M("div",{class:"d2l-graphs"});e.append(M("div",{class:"d2l-explorer"},M("div",{class:"d2l-controls"},m.el,v.el,y.el,C.el,k.el),M("div",{class:"d2l-actions"},f,h,p),R,E.el,M("div",{class:"d2l-figure"},$,b)));let z=hd($,S=>t.set({neuron:S+1})),T={mean:Vi(b,"mean"),variance:Vi(b,"variance")},Y=null;async function G(){let[S,O,P]=[r("p"),r("count"),Wi[r("pattern")]];try{let U=await n("dropout",{h:P,p:S,count:O,seed:r("seed")});if(!U)return;Y={outputs:U.outputs.data,h:P,p:S};let I=Y.outputs.reduce((K,N)=>K+ +!Number.isFinite(N),0);E.say(I?`dropout returned ${I} number${I>1?"s that are":" that is"} nan or infinite, out of ${Y.outputs.length}`:"")}catch(U){Y=null,E.say(U.message)}V()}function V(){if($.parentElement?.classList.toggle("d2l-stale",!Y),!Y){R.textContent="Nothing was drawn: see the error below.";return}let{outputs:S,h:O,p:P}=Y,[U,I]=[r("rescale"),r("neuron")-1],K=U?1:1-P,N=S.length/Nt,me=Array.from(S.subarray(-Nt)),{means:ue,fired:le}=dd(S,K),re=Nt-le.filter(Boolean).length,D=me.filter(se=>se===0).length,x=`${N} draw${N>1?"s":""}`;R.textContent=`p = ${Ue(P)}: ${D} of 16 neurons dropped in draw ${N}; ${re} of 16 never fired in ${x}.`,z.show({h:O,output:me.map(se=>se*K),means:ue,p:P,rescaled:U,times:x,i:I});let q=fd(O[I],P,U),{mean:X,variance:H}=ud(S,I,K),te=P===1?["0","0"]:U?["h","h\xB2 p / (1 \u2212 p)"]:["(1 \u2212 p) h","h\xB2 p (1 \u2212 p)"];T.mean({curve:X,i:I,expected:q.mean,formula:te[0],h:O[I],low:2*O[I]}),T.variance({curve:H,i:I,expected:q.variance,formula:te[1],low:O[I]**2})}let j=[t.on(["p","pattern","seed","count"],G),t.on(["neuron","rescale"],V),t.on(Object.keys(o),()=>{for(let[S,O]of Object.entries(d)){let P=r(S);O.value!==P&&(O.value=P)}})];return G(),()=>{for(let S of[...j,z.dispose,T.mean.dispose,T.variance.dispose])S();e.replaceChildren()}}var El={h:[24,36],mask:[104,20],output:[152,79],mean:[275,79]},[bs,Ad]=[376,14],pd=e=>Ue(Number(e.toFixed(Math.abs(e)<9.95?1:0)));function hd(e,t){let{element:l,describe:n}=sn(e,"d2l-strips");he(l,{height:bs});let o=we("rect",{class:"d2l-mark",y:4,height:bs-6,rx:4},l),r=Object.fromEntries(Object.entries(El).map(([p,[m]])=>[p,we("text",{class:"d2l-row",y:m-8},l)])),i=En.map(p=>{let m=we("g",{},l);we("rect",{class:"d2l-hit",y:0,height:bs},m).addEventListener("click",()=>t(p));let v=(k,C)=>we(k,{class:C},m),y=()=>we("text",{class:"d2l-value","text-anchor":"middle"},m);return{group:m,bars:[v("rect","d2l-in"),v("rect","d2l-out"),v("rect","d2l-mean")],mask:v("circle","d2l-keep"),cross:v("path","d2l-cross"),lines:[v("path","d2l-line-h"),v("path","d2l-line-h"),v("path","d2l-line-sunk")],texts:[y(),y(),y()]}}),c=0,d;function f(p){if(d=p,!c)return;let{h:m,output:v,means:y,p:k,rescaled:C,times:R,i:E}=p,$=c/Nt,b=Math.min(26,$-4),z=Math.max(9,Math.min(12,$*.42)),T=2.2*Math.max(...m),Y=C&&k<1?1/(1-k):1;r.h.textContent="input h",r.mask.textContent="mask: \u25CF kept, \xD7 dropped",r.output.textContent=`output h\u2032 = mask \xD7 h${Y>1?` \xD7 ${Ue(Y)}`:""}`,r.mean.textContent=`mean of ${R}; \u2014 h${C?"":"   \xB7\xB7\xB7 (1 \u2212 p) h"}`,he(o,{x:E*$+.5,width:$-1}),i.forEach(({group:V,bars:j,mask:S,cross:O,lines:P,texts:U},I)=>{let K=(I+.5)*$,N=v[I]!==0;he(V.firstElementChild??V,{x:I*$,width:$});let me=[m[I],v[I],y[I]];[El.h,El.output,El.mean].forEach(([re,D],x)=>{let q=x===0?T/2.2:T,X=Number.isFinite(me[x])?me[x]:0,H=Math.min(1,Math.max(0,X/q))*D,te=re+D-H;if(he(j[x],{x:K-b/2,y:te,width:b,height:H}),j[x].classList.toggle("d2l-cut",X>q),U[x].textContent=$<27?pd(me[x]):Ue(me[x]),he(U[x],{x:K,y:re+D+Ad,style:`font-size: ${z}px`}),U[x].classList.toggle("d2l-off",x===1&&!N),x===0)return;let se=ce=>re+D-ce/q*D,Ae=ce=>`M${K-$/2+1} ${se(ce)}h${$-2}`;he(P[x-1],{d:Ae(m[I])}),x===2&&he(P[2],{d:C?"":Ae((1-k)*m[I])})});let ue=El.mask[0]+10,le=Math.min(5,b/3);he(S,{cx:K,cy:ue,r:Math.min(9,b/2)}),S.classList.toggle("d2l-off",!N),he(O,{d:N?"":`M${K-le} ${ue-le}l${2*le} ${2*le}m0 ${-2*le}l${-2*le} ${2*le}`})});let G=En.filter(V=>v[V]===0).map(V=>V+1);n(`Sixteen neurons at p = ${Ue(k)}. Dropped in the last draw: ${G.join(", ")||"none"}. Neuron ${E+1}: input ${Ue(m[E])}, output ${Ue(v[E])}, mean of ${R} ${Ue(y[E])}.`)}let h=an(e,p=>{he(l,{width:c=p}),d&&f(d)});return{show:f,dispose:h}}function Vi(e,t){let l={label:"draws"},n=Zn(e,{label:`Running ${t} of the chosen neuron`,x:l,y:{label:t},height:()=>170,ends:"(1 \u2212 p) h"});function o({curve:r,i,expected:c,formula:d,low:f,h}){let p=hl(Math.max(10,r.length)),m=Math.ceil(r.length/300),v=Array.from(r,(C,R)=>R).filter(C=>C%m===0||C===r.length-1),y=C=>({x:[1,p],y:[C,C]}),k=h!==void 0&&Math.abs(h-c)>1e-9;n.set({title:`neuron ${i+1}: ${t} ${Ue(r[r.length-1])}, theory ${d==="0"?"":`${d} = `}${Ue(c)}`,lines:[{...y(h??c),name:h===void 0?"theory":"h",colour:"--d2l-ink",dash:[6,3],width:1.5,label:h===void 0?"theory":"h"},...k?[{...y(c),name:"theory",label:d,colour:"--d2l-dropped",dash:[2,3]}]:[],{name:t,colour:"--d2l-with",x:v.map(C=>C+1),y:v.map(C=>r[C]),point:!0}],x:{...l,min:0,max:p},y:{label:t,min:0,max:hl(Math.max(f,2*c))}})}return Object.assign(o,{dispose:n.dispose})}var ao=e=>({drop1:.2,drop2:.5,units1:256,units2:512,layers:2,images:e,noise:0,seed:1,init:"lecture",optimizer:"sgd",lr:.5,wd:0,epochs:10}),Yi=e=>Object.keys(e),qi=[16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048],md=[500,1e3,2e3,3e3,5e3,1e4,2e4,3e4,6e4],gd=[1e-4,3e-4,.001,.003,.01,.03,.1,.2,.5,1,2,5,10],wd=[0,1e-5,3e-5,1e-4,3e-4,.001,.003,.01,.03,.1];function co(e){let t=(n,o=!1)=>({values:n,min:n[0],max:n[n.length-1],whole:o}),l={min:0,max:.95,step:.05};return{drop1:l,drop2:l,units1:t(qi,!0),units2:t(qi,!0),layers:{min:1,max:4,step:1,whole:!0},images:t([...md.filter(n=>n<e),e],!0),noise:{min:0,max:1,step:.05},seed:{min:0,max:2**32-1,step:1,whole:!0},init:{choices:[["lecture","N(0, 0.01\xB2)"],["xavier","Xavier"]]},optimizer:{choices:[["sgd","SGD"],["adam","Adam"]]},lr:t(gd),wd:t(wd),epochs:{min:1,max:50,step:1,whole:!0}}}var ro={images:2e3,optimizer:"adam",lr:.001,init:"xavier",epochs:30,units1:512,units2:512},ys={drop1:.5,drop2:.5},Sl=[{name:"few images",label:"few images: watch it over-fit",settings:{...ro,drop1:0,drop2:0}},{name:"noisy labels",label:"wrong labels",settings:{...ro,...ys,noise:.4}},{name:"quick start",label:"quick start",settings:{images:1e4,optimizer:"adam",lr:.001,init:"xavier"}},{name:"L9",label:"the lecture's run",settings:{}},{name:"L13",label:"without dropout",settings:{drop1:0,drop2:0}},{name:"L17",label:"1,024 units",settings:{...ro,...ys,units1:1024,units2:1024}},{name:"L18",label:"four layers",settings:{...ro,...ys,layers:4}}];function Ml(e,t){let l=Sl.find(o=>o.name===e);if(!l){let o=Sl.map(r=>r.name).join(", ");throw new Error(`there is no preset ${fo(e)}; there are ${o}`)}let n={...ao(t),...l.settings};return{...n,images:Math.min(n.images,t)}}function vd(e,t,l){let n=co(l)[e];if("choices"in n){let o=n.choices.map(([r])=>r);if(!o.includes(t))throw new Error(`${e} must be one of ${o.join(", ")}, got ${fo(t)}`)}else if(!(n.min<=t&&t<=n.max)){let o=`${Zt(n.min,!0)} and ${Zt(n.max,!0)}`,r=e==="images"?" (all the training images there are)":"";throw new Error(`${e} must lie between ${o}${r}, got ${Zt(t)}`)}}function Ki(e,t){let l=ao(t);return Yi(l).filter(n=>e.layers>1||!["drop2","units2"].includes(n)).filter(n=>e[n]!==l[n]||n.startsWith("drop")).map(n=>`${n}=${typeof e[n]=="number"?yd(e[n]):e[n]}`).join("&")}function Ji(e,t){let l=ao(t),n=co(t);for(let[o,r]of new URLSearchParams(e.slice(e.lastIndexOf("?")+1))){if(!Object.hasOwn(l,o)){let i=Object.keys(l).join(", ");throw new Error(`the link has an unknown setting ${fo(o)}; there are ${i}`)}l[o]="choices"in n[o]?r:bd(o,r,n[o].whole??!1),vd(o,l[o],t)}return l}function Zi({layers:e,units1:t,units2:l,drop1:n,drop2:o}){let r=e-1;return{units:[t,...Array(r).fill(l)],rates:[n,...Array(r).fill(o)]}}function Xi(e){let t=[784,...Zi(e).units,10];return t.slice(1).reduce((l,n,o)=>l+(t[o]+1)*n,0)}function xs(e,t){let l=e.layers===1?["drop2","units2"]:[];return Yi(e).every(n=>l.includes(n)||e[n]===t[n])}function ea(e,t){let l=io(e),n=t.map(io),o=Object.keys(l).filter(i=>i==="p"||n.some(c=>c[i]!==l[i])),r=n.filter(i=>Object.keys(l).every(c=>i[c]===l[c])).length;return o.map(i=>l[i]).join(", ")+(r?` (${r+1})`:"")}function uo(e){let t=io(e),l=["p","units","images","optimizer"],n=io(ao(0));return Object.keys(t).filter(o=>l.includes(o)||t[o]!==n[o]&&["noise","wd"].includes(o)).map(o=>t[o]).join(", ")}function io(e){let{units:t,rates:l}=Zi(e);return{p:`p = ${l.map(n=>Zt(n)).join(" / ")}`,units:`${t.join("-")} units`,images:`${e.images.toLocaleString("en")} images`,noise:`${Zt(100*e.noise)} % wrong labels`,optimizer:e.optimizer==="sgd"?"SGD":"Adam",lr:`lr ${Zt(e.lr)}`,wd:`weight decay ${Zt(e.wd)}`,init:e.init==="xavier"?"Xavier":"\u03C3 0.01",epochs:`${e.epochs} epochs`,seed:`seed ${e.seed}`}}function bd(e,t,l){let n=t.trim().replace(/(\d)_(?=\d)/g,"$1");if(!(l?/^[+-]?\d+$/:/^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i).test(n))throw new Error(`${e} must be ${l?"a whole number":"a number"}, got ${fo(t)}`);return/[fn]/i.test(n)?/n$/i.test(n)&&/^[+-]?n/i.test(n)?NaN:n[0]==="-"?-1/0:1/0:Number(n)}function yd(e){let t=e===0?0:Math.floor(Math.log10(Math.abs(e)));return Number.isInteger(e)||t>=-4?String(e):ta(e.toExponential())}function Zt(e,t=!1){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e<0?"-inf":"inf";let l=e.toExponential(5),n=Number(l.slice(l.indexOf("e")+1));if(e!==0&&(n<-4||n>=6))return ta(l);let o=String(Number(e.toFixed(Math.max(0,5-n))));return t?o.replace(/^(\d{1,3})(\d{3})(?=\.|$)/,"$1,$2"):o}var ta=e=>e.replace(/\.?0*e([+-])(\d+)$/,(t,l,n)=>`e${l}${n.padStart(2,"0")}`);function fo(e){let t=String(e).includes("'")&&!String(e).includes('"')?'"':"'",l=String(e).replaceAll("\\","\\\\").replaceAll(t,`\\${t}`).replaceAll(`
`,"\\n").replaceAll("\r","\\r").replaceAll("	","\\t");return t+l+t}var na="Probability with which each unit is dropped, anew for each image in each step",la={drop1:{label:"drop rate, layer 1",hint:na},drop2:{label:"drop rate, further layers",hint:na},units1:{label:"units, layer 1"},units2:{label:"units, further layers"},layers:{label:"hidden layers"},images:{label:"training images",hint:"As many of each class"},noise:{label:"wrong labels",hint:"Share of the training labels that random ones replace"},seed:{label:"seed"},init:{label:"first weights"},optimizer:{label:"optimiser"},lr:{label:"learning rate"},wd:{label:"weight decay"},epochs:{label:"epochs"}},kd={"Dropout and network":["drop1","drop2","units1","units2","layers"],Data:["images","noise","seed"],Training:["optimizer","lr","wd","init","epochs"]},oa=6,Ed="Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. Point at the chart, or select it and press \u2190 \u2192, to read it off.",sa=[{name:"train, noisy",colour:"--d2l-noisy",dash:[2,3],acc:"train_acc_noisy",loss:"train_loss"},{name:"train, clean",colour:"--d2l-clean",dash:[8,4],acc:"train_acc_clean",loss:null},{name:"test",colour:"--d2l-test",dash:void 0,acc:"test_acc",loss:"test_loss"}],ra={acc:{title:"Accuracy",axis:"accuracy (share of images classified rightly)"},loss:{title:"Loss",axis:"loss (mean cross-entropy)"}},ia=[["epochs",({history:e,settings:t})=>`${e.test_acc.length} of ${t.epochs}`],["train, noisy",({history:e})=>Ao(e.train_acc_noisy)],["train, clean",({history:e})=>Ao(e.train_acc_clean)],["test",({history:e})=>Ao(e.test_acc)],["test loss",({history:e})=>Ao(e.test_loss)]],Ao=e=>e[e.length-1]?.toFixed(3)??"\u2013";function ca(e,t){let{state:l,options:n}=t,o=n.num_images??1e4,r={...Ml(n.preset??"L9",o),...l.get("settings")},i=null,c,d={id:"",epoch:0,x:[],acc:[],loss:[]},f=()=>({...r,...l.get("settings")}),h=()=>l.get("run")?.id?l.get("run"):null,p=()=>l.get("kept")??[],m=()=>l.get("metric")??"acc",v=()=>["training","stopping"].includes(h()?.state??""),y=Ar({label:"Settings to start from",choices:Sl.map(({name:_,label:F})=>[_,F,uo(Ml(_,o))]),onPick:_=>re(()=>le(Ml(_,o)))}),k=Object.fromEntries(Object.keys(la).map(_=>[_,ue(_)])),C=M("p",{class:"d2l-facts"}),R=M("p",{class:"d2l-facts"},n.facts??null),E=Te({label:"Train",primary:!0,hint:"Train a new network with these settings",onClick:D}),$=Te({label:"Stop",hint:"Stop; the finished epochs stay",onClick:x}),b=Te({label:"Keep",hint:"Keep this run on the chart and in the table",onClick:q}),z=Te({label:"Reset",hint:"Forget all runs, and put every control back",onClick:H}),T=Te({label:"Undo reset",onClick:se}),Y=Te({label:"Copy link",hint:"Copy a link to these settings",onClick:Ae}),G=fr({label:"What the chart shows",choices:[["acc","accuracy"],["loss","loss"]],value:m(),onInput:_=>l.set({metric:_})}),V=M("progress",{max:1,value:0}),j=M("span",{class:"d2l-progress-words"}),S=M("p",{class:"d2l-status",role:"status"}),O=M("p",{class:"d2l-note"},"Settings changed: train anew to see what they do."),P=M("p",{class:"d2l-error",role:"alert"}),U=M("div",{class:"d2l-copied",role:"status"}),I=M("div",{class:"d2l-kept"}),K=M("div",{class:"d2l-lab-picture"});e.append(M("div",{class:"d2l-lab"},y.el,M("div",{class:"d2l-lab-main"},K,M("div",{class:"d2l-lab-controls"},...Object.entries(kd).map(me))))),K.append(M("div",{class:"d2l-actions"},E,$,b,z,T,Y),M("div",{class:"d2l-progress"},S,V,j),P);let N=Zn(K,{label:"Learning curves",x:{label:"epoch",min:0},y:{label:ra.acc.axis},height:_=>Math.max(260,Math.min(430,_*.5)),hint:Ed});N.el.prepend(M("div",{class:"d2l-lab-switch"},G.el)),K.append(O,U,I);function me([_,F]){let B={"Dropout and network":C,Data:R}[_];return M("fieldset",{},M("legend",{},_),...F.map(fe=>k[fe].el),B)}function ue(_){let F=co(o)[_],B=f()[_],fe=Re=>le({...f(),[_]:Re}),ie={...la[_],...F,value:B,onInput:fe};return"choices"in F?Rl({...ie,choices:F.choices}):_==="seed"?fl({...ie,min:F.min,max:F.max}):Vt({...ie,format:Re=>F.whole?Re.toLocaleString("en"):Zt(Re)})}function le(_){i=null,l.set({settings:_}),Be()}async function re(_){P.textContent="";try{await _()}catch(F){let B=String(F.message??F);P.textContent=B.slice(0,1).toUpperCase()+B.slice(1)}}function D(){return i=null,re(()=>t.ask("train",{settings:f()}))}function x(){return re(()=>t.ask("stop",{}))}function q(){let _=h();if(!_||!X())return;let{id:F,history:B,message:fe}=_,ie=ea(_.settings,p().map(Re=>Re.settings));l.set({kept:[...p(),{id:F,name:ie,settings:_.settings,history:B,message:fe}]})}let X=()=>{let _=h();return!!(_&&!v()&&_.history.test_acc.length>0&&p().length<oa&&!p().some(({id:B})=>B===_.id))};function H(){let _=h();i={run:_&&v()?te(_):_,kept:p(),settings:f()},c=_?.id,v()&&x(),l.set({run:null,kept:[],settings:r}),P.textContent="",Qe()}function te(_){let F=`${_.history.test_acc.length} of ${_.settings.epochs} epochs`;return{..._,state:"done",now:null,message:`Stopped after ${F}: the lab was reset.`}}function se(){let _=i;i=null,c=void 0,_&&l.set(_),Qe(),E.focus()}function Ae(){let _=Ki(f(),o);return t.place==="jupyter"?ce(_,"The link is copied. In a cell, TrainingLab.from_link(\u2026) opens it."):(history.replaceState(null,"",`#${_}`),ce(location.href,"The link is copied, and stands in the address bar."))}async function ce(_,F){try{await navigator.clipboard.writeText(_),U.replaceChildren(M("p",{},F))}catch{let B=M("textarea",{readonly:!0,rows:2,"aria-label":"To copy"});B.value=_,U.replaceChildren(M("p",{},"Copy this text (Ctrl+C):"),B),B.select()}}let Ge=(_,F)=>l.set({kept:p().map(B=>B.id===_&&F?{...B,name:F}:B)});function Ke(_){l.set({kept:p().filter(F=>F.id!==_)}),(X()?b:E).focus()}function Be(){let _=f();for(let[F,B]of Object.entries(k)){let fe=_[F];B.value!==fe&&(B.value=fe)}for(let F of["drop2","units2"])k[F].disabled=_.layers===1;y.value=Sl.find(({name:F})=>xs(Ml(F,o),_))?.name??null,C.replaceChildren(M("strong",{},Xi(_).toLocaleString("en"))," weights and biases"),U.replaceChildren(),Qe()}function Qe(){let _=h();if(_&&_.id===c)return l.set({run:null});let F=_!==null&&!xs(_.settings,f());E.disabled=!t.live||v()&&!F,$.disabled=_?.state!=="training",b.disabled=!X(),z.disabled=i!==null,T.hidden=i===null,O.hidden=!F,V.value=_?.loaded??_?.share??0,V.setAttribute("aria-label",`Share of the ${_?.loaded?"images that is loaded":"run that is done"}`),V.hidden=j.hidden=!_,j.textContent=_?Sd(_):"";let B=_?$d(_):i?"The runs are gone, and the controls are back.":"";S.textContent!==B&&(S.textContent=B),S.classList.toggle("d2l-error",_?.state==="failed"),wt()}function wt(){let _=h();ne(_);let F=p().filter(({id:Oe})=>Oe!==_?.id),B=[...F.flatMap(Oe=>Me(Oe)),..._?ve(_):[]],fe=Math.max(...[_,...F].map(Oe=>Oe?.settings.epochs??0))||f().epochs,ie=ra[m()],Re=F.length?`, beside ${F.length} kept run${F.length>1?"s":""}`:"";N.set({lines:B,title:_?`${ie.title} with ${uo(_.settings)}${Re}`:F.length?`${ie.title} of the kept runs`:"Press Train, and the curves grow here",x:{label:"epoch",min:0,max:fe},y:{label:ie.axis}})}function ne(_){if(!_?.now||!v()||_.history.test_acc.length>=_.epoch||Pt()){d={id:"",epoch:0,x:[],acc:[],loss:[]};return}(d.id!==_.id||d.epoch!==_.epoch)&&(d={id:_.id,epoch:_.epoch,x:[],acc:[],loss:[]});let F=_.share*_.settings.epochs;F<=(d.x.at(-1)??_.epoch-1)||(d.x.push(F),d.acc.push(_.now.train_acc_noisy),d.loss.push(_.now.train_loss))}function ve(_){let F=p().findIndex(({id:B})=>B===_.id);return sa.flatMap(({name:B,colour:fe,dash:ie,...Re})=>{let Oe=Re[m()];if(!Oe)return[];let Je=_.history[Oe]??[],ut=B==="train, noisy"&&d.x.length>0,Ze=F>=0&&B==="test"?`test (kept ${F+1})`:B;return[{name:B,label:Ze,colour:fe,dash:ie,width:2.5,point:v(),x:[...aa(Je),...ut?d.x:[]],y:[...Je,...ut?d[m()]:[]]}]})}function Me(_){let F=p().indexOf(_)+1;return sa.flatMap(({name:B,colour:fe,dash:ie,...Re})=>{let Oe=Re[m()];if(!Oe)return[];let Je=_.history[Oe],ut=B==="test"?`${F}: ${_.name}`:void 0;return[{name:`${B} of run ${F}`,label:ut,colour:fe,dash:ie,width:1.25,opacity:.6,x:aa(Je),y:Je}]})}function $e(){let _=p();if(I.hidden=_.length===0,!_.length)return I.replaceChildren();let F=new Set([...I.querySelectorAll("tr[data-id]")].map(ie=>ie.getAttribute("data-id"))),B=["run","name",...ia.map(([ie])=>ie)].map(ie=>M("th",{scope:"col"},ie)),fe=_.map((ie,Re)=>{let Oe=M("input",{type:"text","aria-label":`Name of run ${Re+1}`,title:uo(ie.settings)});Oe.value=ie.name,Oe.addEventListener("change",()=>Ge(ie.id,Oe.value.trim()));let Je=ia.map(([Ze,ht])=>M("td",{"data-title":Ze},ht(ie))),ut=Te({label:"Remove",onClick:()=>Ke(ie.id)});return ut.setAttribute("aria-label",`Remove run ${Re+1}, ${ie.name}`),M("tr",{"data-id":ie.id,class:F.has(ie.id)?null:"d2l-new"},M("th",{scope:"row"},String(Re+1)),M("td",{class:"d2l-name"},Oe),...Je,M("td",{},ut))});I.replaceChildren(M("table",{},M("caption",{},`Kept runs (${_.length} of at most ${oa})`),M("thead",{},M("tr",{},...B,M("td",{}))),M("tbody",{},...fe)),Te({label:"Copy as CSV",onClick:()=>ce(Cd(p()),"The table is copied.")}))}function Ee(){let _=location.hash.slice(1);_.includes("=")&&re(()=>le(Ji(_,o)))}let Le=t.place==="page"&&e.closest("[data-d2l=lab]")===document.querySelector("[data-d2l=lab]");Le&&addEventListener("hashchange",Ee);let at=[l.on("settings",Be),l.on(["run","kept"],Qe),l.on("metric",()=>{G.value=m(),wt()}),l.on("kept",$e),t.onGone(Qe)];return Be(),$e(),Le&&Ee(),()=>{for(let _ of at)_();removeEventListener("hashchange",Ee),N.dispose(),e.replaceChildren()}}var aa=e=>e.map((t,l)=>l+1);function Sd({share:e,epoch:t,seconds:l,settings:n,state:o}){if(!e)return"";let r=l/(e*n.epochs),i=`${r<10?r.toFixed(1):Math.round(r)} s an epoch`;return o!=="training"?i:`epoch ${t} of ${n.epochs} \xB7 ${i} \xB7 ${Md(l*(1/e-1))} left`}var Md=e=>e<100?`${Math.ceil(e)} s`:`${Math.ceil(e/60)} min`;function $d({state:e,message:t,share:l}){return e==="training"?l?"Training":t||"Starting":e==="stopping"?"Stopping":t}function Cd(e){let t=o=>/[",\n]/.test(String(o))?`"${String(o).replaceAll('"','""')}"`:o,l=["train_acc_noisy","train_acc_clean","test_acc","train_loss","test_loss"],n=e.map(({name:o,settings:r,history:i},c)=>({run:c+1,name:o,...r,epochs_done:i.test_acc.length,...Object.fromEntries(l.map(d=>[d,i[d].at(-1)])),seconds_per_epoch:i.seconds.reduce((d,f)=>d+f,0)/i.seconds.length}));return[Object.keys(n[0]??{}),...n.map(Object.values)].map(o=>o.map(t).join(",")+`
`).join("")}var ua={p:.5,train_size:2e3,test_size:2e3,num_hiddens:[512,512],lr:.001,batch_size:128,epochs:30,seed:2,without:[.761,.716,.784,.587,.535,.546,.534,.623,.598,.57,.576,.535,.647,.55,.605,.553,.592,.611,.624,.68,.622,.628,.675,.671,.668,.762,.72,.677,.726,.69],with:[.929,.735,.694,.629,.612,.589,.58,.581,.564,.595,.565,.553,.574,.542,.573,.568,.541,.548,.576,.547,.541,.545,.537,.57,.538,.569,.566,.56,.54,.575],gaps:[.204,.153,.205,.148,.15,.151,.188,.151,.179,.179],last:5,images:"AAAAAAAAACZVEAAAAAAAAAAAAAAAv//5zZAAAAAAAAAAAADe7v//+QAAAAAAAAAAAP7v7f/yAAAAAAAAAAAE/u/u/8IQAAAAAAAAAAft/+/+hzAAAAAAAAAAC+y938+BAAAAAAAAAAAO/+7b2gAAAAAAAAAAAD/N7fz7AAAAAAAAAAAAn8zc6/WAAAAAAAAAAADe7//98FsAAAAAAAAAAv3u39z+HwAAAAAAAAAH/e7vzf+foAAAAAAAAA7P/++u//7kAAAAAAAAj93/767+/tlQAAAAAADu7s/9vf7+kAAAAAAABP7/7M68/vwAAAAAAAAM293/3v///AAAAAAAAD/u27z+z/78AAAAAAAAv+7//d7s/voAAAAAAAf7/u7+/2n++QAAAAACj82+//70Cv74AAAAX///++z/71AL/vcAAAHe7u7/vu/6AAr+9gAABv3u7+/9rfAACf70AAAAvv//7v/vQAAJ/vMAAAABfP////QAAAf/0QAAAAAAAkVCAAAAAEIQAAAAAAAAApYAAAmBAAAAAAAAAAAH2+y9ytQAAAAAAAAAAADe7+7u0AAAAAAAAAAAAM7d3d7QAAAAAAAAAAAA3t3d3sAAAAAAAAAAAADe3u7usAAAAAAAAAAAAM/u7u+gAAAAAAAAAAAAv+/u75AAAAAAAAAAAACP7u7vUAAAAAAAAAAAAG/u7u9AAAAAAAAAAAAAX+7u70AAAAAAAAAAAACP7+7vcAAAAAAAAAAAAM7u7u7AAAAAAAAAAAAA/u7u7vAAAAAAAAAAAAT+7u/+9QAAAAAAAAAAB/7u7u74AAAAAAAAAAAJ/u7u7voAAAAAAAAAAAv+7u7u+wAAAAAAAAAAC/7u7u76AAAAAAAAAAAL/u7u7vsAAAAAAAAAAAr+/u7++wAAAAAAAAAACP7u7u76AAAAAAAAAAAH/u7u7foAAAAAAAAAAAf97u7t+gAAAAAAAAAAB/7u7t36AAAAAAAAAAAF/v/+7voAAAAAAAAAAAb+7//++QAAAAAAAAAAA+lXeJq2AAAAAAAAAAAAZ2d3eKAAAAAAAAAAAADtzO3d9wAAAAAAAAAAA9qryrvbAAAAAAAAAAAG2rzLu8wAAAAAAAAAAAfLu8y7zQAAAAAAAAAACMur26vcAAAAAAAAAAAJy63ru9sAAAAAAAAAAAnKv7y76QAAAAAAAAAACrrePbvnAAAAAAAAAAAJy+0Ou/YAAAAAAAAAAAjL6w678wAAAAAAAAAAB8v4DczxAAAAAAAAAAAHy/QMy/AAAAAAAAAAAAbb8AvM4AAAAAAAAAAABtzwCczQAAAAAAAAAAAG3OAHzMAAAAAAAAAAAAXN0AXMsAAAAAAAAAAAA+zQBsywAAAAAAAAAAAB7NAIzKAAAAAAAAAAAAHM8AnNgAAAAAAAAAAAALzQCs1gAAAAAAAAAAAA3NALzVAAAAAAAAAAAADM0QzNQAAAAAAAAAAAAK3SDM0QAAAAAAAAAAAAjdQNzQAAAAAAAAAAAABd1QzMAAAAAAAAAAAAAE3lD9wAAAAAAAAAAAAACTADlwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXIAAAABYAAAAAAAAAKZrJMAAAvjAAAAAAAASXaLvJRG7dYAAAAAAmy2eYvdze3cyQAAAAF6mZeYd3is3MzKAAA3mlVG2Gia3Ny6vMwAbKl3zO++3v/u7d7czQK7mYreynz/7dzM3dy9FszMzKury7zMzMzMzM9U3MzM3dzMzMzMzM3MzmDd3+7d3d3u7t3d3u7fUAE2eau7u6qqqqqqqpgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};function Id(e,t){return e<=t?Array.from({length:e},(l,n)=>n):Array.from({length:t},(l,n)=>Math.round(n*(e-1)/(t-1)))}function Ld(e,t){let l=e.split(/(?<=,) /);if(e.length>t&&l.every(o=>o.length<=t))return l;let n=[];for(let o of e.split(" ")){let r=`${n.at(-1)??""} ${o}`.trim();n.length&&r.length<=t?n[n.length-1]=r:n.push(o)}return n}var ks=(e,t,l)=>Array.from({length:e},(n,o)=>t+l*(o+.5)/e);function $l(e,t,{most:l=10,outputs:n=10}={}){let o=we("g",{class:"d2l-network"},e),r=t.map(b=>Id(b,l)),i=[...t,0].map(()=>we("path",{class:"d2l-edges"},o)),c=we("rect",{class:"d2l-frame"},o),d=[...r.map(b=>b.length),n].map((b,z)=>Array.from({length:b},()=>{let T=we("g",{class:z<r.length?"d2l-unit":"d2l-unit d2l-output"},o);return we("circle",{},T),z<r.length&&we("path",{class:"d2l-cross"},T),T})),f=t.map(b=>we("text",{class:"d2l-rest","text-anchor":"middle"},o,b>l?"\u22EE":"")),h=t.map(()=>Array.from({length:5},()=>we("text",{"text-anchor":"middle",class:"d2l-caption"},o))),p=[],m={x:0,y:0},v=0,y=20,k=t.map(()=>""),C;function R({left:b,right:z,top:T,height:Y,size:G}){let V=b+G+Math.min(46,(z-b-G)*.22),j=(z-V)/r.length;m={x:b+G,y:T+Y/2},he(c,{x:b-1,y:m.y-G/2-1,width:G+2,height:G+2}),p=d.map((S,O)=>{let P=O<r.length&&t[O]>l,U=ks(S.length+(P?1:0),T,Y);return{x:V+O*j,ys:U}}),v=Math.max(3,Math.min(9,.36*Y/(l+1),j*.2)),d.forEach((S,O)=>{let{x:P,ys:U}=p[O];S.forEach((I,K)=>{I.setAttribute("transform",`translate(${P} ${U[K].toFixed(1)})`),he(I.children[0],{r:v});let N=v*.5;I.children[1]?.setAttribute("d",`M${-N} ${-N}L${N} ${N}M${-N} ${N}L${N} ${-N}`)}),O!==r.length&&(he(f[O],{x:P,y:U[U.length-1]+5}),h[O].forEach((I,K)=>he(I,{x:P,y:T+Y+16+15*K})))}),y=Math.max(6,Math.floor(j/6.4)),k.forEach((S,O)=>$(O,S)),C&&E(...C)}function E(...b){C=b;let[z,T]=b;if(!p.length)return;let Y=d.map((G,V)=>{let j=r[V]??G.map((U,I)=>I),S=z[V],O=T?.[V],P=O?Math.max(1e-9,...j.map(U=>O[U])):1;return G.map((U,I)=>{let K=!S||!!S[j[I]];U.classList.toggle("d2l-off",!K);let N=O?Math.max(0,O[j[I]])/P:.55;return he(U.children[0],{"fill-opacity":K?N.toFixed(2):0}),K})});i.forEach((G,V)=>{let j=Y[V];if(!j)return;let{x:S,ys:O}=p[V],P="";j.forEach((U,I)=>{U&&(V===0?P+=`M${m.x} ${m.y}L${S-v} ${O[I].toFixed(1)}`:Y[V-1].forEach((K,N)=>{K&&(P+=`M${p[V-1].x+v} ${p[V-1].ys[N].toFixed(1)}L${S-v} ${O[I].toFixed(1)}`)}))}),G.setAttribute("d",P)})}function $(b,z){k[b]=z;let T=Ld(z,y);h[b].forEach((Y,G)=>Y.textContent=T[G]??"")}return{place:R,show:E,caption:$,remove:()=>o.remove(),drawn:r.map(b=>b.length)}}function Xn(e,t){let l=M("canvas",{class:t,width:28,height:28});e.append(l);let n=l.getContext("2d"),o=[];function r(i){o=i;let c=n.createImageData(28,28),d=(getComputedStyle(l).color.match(/[\d.]+/g)??[0,0,0]).map(Number);for(let f=0;f<i.length;f++)c.data.set([d[0],d[1],d[2],255*i[f]],4*f);n.putImageData(c,0,0)}return{canvas:l,show:r,dispose:vs(()=>r(o))}}var da=200;function Td(e){let t=Array.from(atob(e),l=>l.charCodeAt(0)).flatMap(l=>[l>>4,l&15]);return Array.from({length:t.length/784},(l,n)=>t.slice(784*n,784*(n+1)).map(o=>o/15))}function Bd(e){let t=Math.min(...e),l=e[e.length-1];return{epoch:e.indexOf(t)+1,lowest:t,last:l,climbs:l>1.1*t}}function fa(e,t){let l=n=>{let{epoch:o,lowest:r,last:i,climbs:c}=Bd(n);return c?`turned after epoch ${o} and climbed from ${r.toFixed(2)} to ${i.toFixed(2)}`:`ended at ${i.toFixed(2)}, near its lowest, ${r.toFixed(2)}`};return`Without dropout the test loss ${l(e)}. With dropout it ${l(t)}.`}function zd({steps:e,...t},l){let n=e.flatMap((o,r)=>o>0&&o%l===0?[r]:[]);return{without:n.map(o=>t.without[o]),with:n.map(o=>t.with[o])}}function Pd({gaps:e,last:t,p:l,train_size:n}){let o=[...e].sort((c,d)=>c-d),r=(o[o.length-1>>1]+o[o.length>>1])/2,i=o.filter(c=>c>0).length;return`${n.toLocaleString("en")} images, p = ${l}, last ${t} epochs: on ${i} of ${e.length} seeds the test loss is higher without dropout, by ${o[0].toFixed(2)} to ${(o.at(-1)??0).toFixed(2)} (median ${r.toFixed(2)}).`}function pa(e,{state:t,options:l,ask:n,place:o}){let r=l.recording??ua,{epochs:i,num_hiddens:c}=r,{seed:d,train_size:f,test_size:h,num_hiddens:p,lr:m,batch_size:v}=r,y=o==="jupyter"?new ul:null,k=y??t,C=y&&Promise.resolve().then(()=>(Oo(),rr)).then(({pageEngine:ne})=>ne({})),R=on(async(ne,ve)=>{if(!C)return n(ne,ve);let Me=await n("images",{train_size:f,test_size:h,seed:d}),$e=await C;return z?$e.ask(ne,{...ve,images:Me},y):{}}),E=async()=>(C?await C:{ask:n}).ask("stop",{}),$=()=>t.get("p")??r.p,b,z=$()!==r.p,T=()=>{let ne=z?k.get("pair"):null;return ne?.p===$()?ne:null},Y=Td(r.images),G=Vt({label:"drop probability p",max:.95,value:$(),format:ne=>ne.toFixed(2),onInput:ne=>t.set({p:ne})}),V=Te({label:"Play",primary:!0,onClick:()=>q.playing()?q.pause():H()}),j=Te({label:"To the end",hint:"Both curves at once",onClick:()=>(q.pause(),x(i))}),S=Te({label:"Stop",onClick:()=>{E().catch(N)}}),O=Te({label:"Back to the recorded run",onClick:X}),P=M("p",{class:"d2l-headline"}),U=M("p",{class:"d2l-say"},Pd(r)),I=M("p",{class:"d2l-say",role:"status"}),K=rn(),N=ne=>K.say(ne.message),me=M("div",{class:"d2l-pair"}),ue=M("div",{});e.append(M("div",{class:"d2l-opening"},P,M("div",{class:"d2l-figure"},me,ue),M("div",{class:"d2l-row"},G.el,M("div",{class:"d2l-actions"},V,j,S,O)),I,K.el,U));let le=[Aa(me,"without",c),Aa(me,"with",c)],re=Zn(ue,{label:"Loss on the test images, epoch by epoch",x:{label:"epoch",min:0,max:i},y:{label:"test loss"},height:ne=>Math.max(230,Math.min(380,ne*.6))}),D=0;function x(ne){D=2*ne,Ae();let[ve,Me]=[r.without.slice(0,ne),r.with.slice(0,ne)];Ke(ve,Me,r.p,ne<i),P.textContent=ne<i?ce(ve,Me):fa(ve,Me),I.textContent=`The curves are a recorded run's, seed ${r.seed}; the masks are drawn as you watch. Move p, and both networks train anew, here.`,Ge(r.p)}let q=Ul(()=>(D%2===0?x(D/2):Ae(),D++>=2*i?null:da),ne=>V.textContent=ne?"Pause":"Play");function X(){z=!1,clearTimeout(b),E().catch(()=>{}),t.set({p:r.p}),K.say(""),Qe(),x(Pt()?i:0),Pt()||H()}function H(){D>=2*i&&(D=0),q.play()}let te=0,se=-1/0;function Ae(ne){if(Pt()&&te)return;se=performance.now();let ve=Y[te++%Y.length],Me=ne?.length?ne:c.map($e=>Uint8Array.from({length:$e},()=>+(Math.random()>=$())));le[0].show(ve,[...c.map(()=>null),null]),le[1].show(ve,[...Me,null])}let ce=(ne,ve,Me=i)=>{let $e=Math.min(ne.length,ve.length);return $e?`Epoch ${$e} of ${Me}, the same images for both networks. Loss on test images: ${ne[$e-1].toFixed(2)} without dropout, ${ve[$e-1].toFixed(2)} with it.`:"Two networks begin to learn from the same few images: one without dropout, one with it."};function Ge(ne){le[0].title("without dropout"),le[1].title(`with dropout, p = ${Ue(ne)}`)}function Ke(ne,ve,Me,$e){let Ee=(at,_,F,B=[])=>({name:at,colour:_,y:F,dash:B.length?B:void 0,width:2.5,point:$e,label:`${(F.at(-1)??0).toFixed(2)} ${at.split(",")[0]}`,x:F.map((fe,ie)=>ie+1)}),Le=[...r.without,...r.with,...ne,...ve].filter(Number.isFinite);re.set({lines:[Ee("without","--d2l-without",ne,[8,4]),Ee(`with, p = ${Ue(Me)}`,"--d2l-with",ve)],y:{label:"test loss",min:Math.floor(10*Math.min(...Le))/10,max:Math.ceil(10*Math.max(...Le))/10}})}function Be(){z=!0,Qe(),clearTimeout(b),b=setTimeout(async()=>{try{await R("train_pair",{p:$(),seed:d,epochs:i,train_size:f,test_size:h,num_hiddens:p,lr:m,batch_size:v}),K.say("")}catch(ne){N(ne)}},300)}function Qe(){let ne=T(),ve=ne?.state==="training";if(V.hidden=j.hidden=U.hidden=z,S.hidden=!ve,O.hidden=!z,!z)return;if(q.pause(),Ge($()),!ne){P.textContent=ce([],[]),I.textContent="Two new networks begin to learn \u2026",Ke([],[],$(),!0);return}let Me=zd(ne,Math.ceil(f/v)),$e=Me.with.length;performance.now()-se>da&&Ae(ne.kept),Ke(Me.without,Me.with,ne.p,ve),P.textContent=ve||$e<2?ce(Me.without,Me.with):fa(Me.without,Me.with),I.textContent=ne.message||`Training here and now, seed ${ne.seed}: epoch ${Math.min($e+1,i)} of ${i}.`,K.say(ne.state==="failed"?ne.message:"")}let wt=[t.on("p",()=>{G.value=$(),(z||$()!==r.p)&&Be()}),k.on("pair",Qe),jl(e,()=>{z?Be():Pt()?x(i):H()})];return Qe(),z||x(0),()=>{z=!1,(C?C.then(ne=>ne.dispose()):E()).catch(()=>{}),clearTimeout(b);for(let ne of[...wt,q.pause,re.dispose,...le.map(ve=>ve.dispose)])ne();e.replaceChildren()}}function Aa(e,t,l){let n=M("figcaption",{class:`d2l-side d2l-${t}`}),o=M("div",{class:"d2l-stage"});e.append(M("figure",{},n,o));let{element:r,describe:i}=sn(o,`d2l-side-picture d2l-${t}`),c=$l(r,l,{most:7}),d=Xn(o,"d2l-image d2l-input"),[f,h]=[8,150];l.forEach((m,v)=>c.caption(v,`${c.drawn[v]} of ${m} drawn`));let p=an(o,m=>{let v=Math.min(56,m*.18);he(r,{width:m,height:f+h+(m<260?50:26)}),c.place({left:2,right:m-14,top:f,height:h,size:v}),d.canvas.style.cssText=`left:2px;top:${f+h/2-v/2}px;width:${v}px;height:${v}px`});return{dispose(){p(),d.dispose()},show(m,v){d.show(m),c.show(v)},title(m){n.textContent!==m&&(n.textContent=m,i(`A drawn network ${m}: an image, two hidden layers of ${l.join(" and ")} units, ten classes.`))}}}var dn=28;function Dd(e,t,l,n){let r=!1;for(let i=Math.max(0,Math.floor(l-2));i<=Math.min(dn-1,l+2);i++)for(let c=Math.max(0,Math.floor(t-2));c<=Math.min(dn-1,t+2);c++){let d=Math.min(1,2-Math.hypot(c+.5-t,i+.5-l));if(d<=0)continue;let f=i*dn+c,h=n?Math.max(e[f],d*n):Math.min(e[f],1-d);r||=h!==e[f],e[f]=h}return r}function ha({pixels:e,onDraw:t}){let l=M("div",{class:"d2l-pad"}),{canvas:n,show:o,dispose:r}=Xn(l,"d2l-image"),i=M("span",{class:"d2l-pen",hidden:!0});l.append(i),Object.entries({tabindex:"0",role:"application","aria-roledescription":"drawing pad","aria-label":"Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it"}).forEach(([k,C])=>n.setAttribute(k,C));let c={x:14,y:14,down:!1},d=!1,f=null,h=0;function p(k,C){f??=Array.from(e());let R=Math.max(1,Math.ceil(Math.hypot(k-c.x,C-c.y)*2)),E=!1;for(let $=1;$<=R;$++){let b=$/R;E=Dd(f,c.x+(k-c.x)*b,c.y+(C-c.y)*b,d?0:.85)||E}Object.assign(c,{x:k,y:C}),E&&(o(f),h||=requestAnimationFrame(()=>{h=0;let $=f;f=null,t($)}))}let m=k=>{let C=n.getBoundingClientRect();return{x:(k.clientX-C.left)/C.width*dn,y:(k.clientY-C.top)/C.height*dn}};n.addEventListener("pointerdown",k=>{k.button===0&&(n.setPointerCapture(k.pointerId),Object.assign(c,m(k),{down:!1}),i.hidden=!0,p(c.x,c.y))}),n.addEventListener("pointermove",k=>{if(!n.hasPointerCapture(k.pointerId))return;let{x:C,y:R}=m(k);p(C,R)});let v={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},y=()=>{i.hidden=!1,i.style.left=`${100*c.x/dn}%`,i.style.top=`${100*c.y/dn}%`,i.classList.toggle("d2l-down",c.down)};return n.addEventListener("keydown",k=>{let C=v[k.key];if(!C&&k.key!==" ")return;k.preventDefault();let R=b=>Math.min(dn-1,Math.max(0,b)),[E,$]=C?[R(c.x+C[0]),R(c.y+C[1])]:[c.x,c.y];C||(c.down=!c.down),c.down&&p(E,$),Object.assign(c,{x:E,y:$}),y()}),n.addEventListener("blur",()=>{c.down=!1,i.hidden=!0}),{el:l,show:()=>{f||o(e())},erase:k=>{d=k},dispose(){cancelAnimationFrame(h),r()}}}var Cl=50,tl=14,Sn=330,Fd=e=>Uint8Array.from(atob(e),t=>t.charCodeAt(0)),el=e=>Array.from(e).reduce((t,l,n,o)=>l>o[t]?n:t,0);function Qd(e,t){let l=Array.from(t,(o,r)=>e.reduce((i,c)=>i+c[r],0)/e.length),n=e.filter(o=>el(o)===el(t)).length;return{mean:l,agree:n}}function ma(e,{state:t,options:l,ask:n,place:o}){let{labels:r,names:i}=l,c=l.num_hiddens,d=Fd(l.images),f=on(n),h=H=>H==="rates"?Ol(t,c.length):t.get(H)??{image:0,seed:3,draw:0,pixels:null}[H],p=()=>h("pixels")??Array.from(d.subarray(784*h("image"),784*(h("image")+1)),H=>H/255),m=()=>o==="page"?p():null,v=Vt({label:"image",max:r.length-1,step:1,value:h("image"),onInput:H=>t.set({image:H,pixels:null})}),y=Nl(t,()=>({rates:h("rates"),seed:h("seed")})),k=ha({pixels:p,onDraw:H=>t.set({pixels:H})}),C=Te({label:"Blank",hint:"An empty page to draw a piece of clothing of your own",onClick:()=>t.set({pixels:new Array(784).fill(0)})}),R=Hl({label:"erase",value:!1,onInput:k.erase}),E=Te({label:"Play",primary:!0,onClick:()=>D.toggle()}),$=Te({label:"One draw",onClick:()=>(D.pause(),me())}),b=Te({label:"All fifty",hint:"Fifty draws at once",onClick:()=>(D.pause(),ue())});E.hidden=Pt();let z=M("p",{class:"d2l-headline","aria-live":"polite"}),T=M("p",{class:"d2l-say"}),Y=rn(),G=M("div",{class:"d2l-stage"}),{element:V,describe:j}=sn(G,"d2l-thinned-picture"),S=we("g",{},V),O=$l(S,c,{outputs:i.length}),P=Xn(G,"d2l-image d2l-input"),U=Od(V,i);e.append(M("div",{class:"d2l-thinned"},M("div",{class:"d2l-beside"},k.el,M("div",{class:"d2l-column"},M("div",{class:"d2l-controls"},v.el,y.el),M("div",{class:"d2l-actions"},E,$,b,M("span",{class:"d2l-gap"}),C,R.el))),z,T,Y.el,G,M("p",{class:"d2l-legend"},M("span",{class:"d2l-key-tick"},"one thinned network each"),M("span",{class:"d2l-key-bar"},"their mean"),M("span",{class:"d2l-key-full"},"full network"),M("span",{class:"d2l-key-unit"},"the stronger its colour, the more a unit puts out; \xD7 is dropped"))));let I=[],K=0;async function N(H,te=h("draw")){try{let se=await f("thin",{image:h("image"),pixels:h("pixels")??m(),rates:h("rates"),seed:h("seed"),draw:te,draws:H});return se&&Y.say(""),G.classList.remove("d2l-stale"),se??null}catch(se){return Y.say(se.message),z.textContent="Nothing was computed: see the error below.",T.textContent="",G.classList.add("d2l-stale"),null}}async function me(){let H=await N(1,h("draw")+ ++K);return H?(I.length>=Cl&&(I=[]),I.push(H.probabilities.data),re(H,!Pt()),!0):!1}async function ue(){let H=await N(Cl);if(!H)return;let{data:te}=H.probabilities;I=Array.from({length:Cl},(se,Ae)=>te.subarray(Ae*i.length,(Ae+1)*i.length)),re(H,!1)}function le(H){let te=[];for(let se=0;H[`kept_${se}`];se++)te.push(H[`kept_${se}`].shape[0]);String(te)!==String(c)&&(c=te,O.remove(),O=$l(S,c,{outputs:i.length}),x(G.clientWidth),y.show())}function re(H,te){le(H);let se=c.map((Ee,Le)=>H[`kept_${Le}`].data),Ae=c.map((Ee,Le)=>H[`hidden_${Le}`].data),[ce,Ge,Ke]=[H.full.data,I.length-1,I.length===Cl&&!te?0:-1],Be=I[Ke<0?Ge:Ke],{mean:Qe,agree:wt}=Qd(I,ce),[ne,ve]=[el(Be),el(ce)];O.show([...se,null],[...Ae,Be]),U.show({answers:I,current:Be,mean:Qe,full:ce,label:h("pixels")?-1:r[h("image")],falling:te});let Me=se.map(Ee=>Ee.reduce((Le,at)=>Le+ +!at,0));c.forEach((Ee,Le)=>O.caption(Le,`${O.drawn[Le]} of ${Ee} drawn, ${Me[Le]} dropped`));let $e=I.length;z.textContent=h("pixels")?"Your own drawing.":`A picture of: ${i[r[h("image")]]}.`,z.textContent+=` Full network: ${i[ve]}, ${Dt(ce[ve])}.`,T.textContent=$e===1?`This thinned network: ${i[ne]}, ${Dt(Be[ne])}.`:`Mean of ${$e} thinned networks: ${i[el(Qe)]}, ${Dt(Qe[el(Qe)])}; ${wt} of the ${$e} say ${i[ve]} too.`,j(`${z.textContent} ${T.textContent} The network in the picture: ${i[ne]}, ${Dt(Be[ne])}; dropped are `+c.map((Ee,Le)=>`${Me[Le]} of ${Ee} units in hidden layer ${Le+1} at p = ${Ue(h("rates")[Le])}`).join(", "))}let D=Ul(async()=>{if(!await me())return null;let H=I.length;return H>=Cl?null:H<4?800:H<10?400:170},H=>E.textContent=H?"Pause":"Play");function x(H){let te=H<620,se=Math.max(40,Math.min(84,H*.1)),Ae=H*(te?.5:.55);he(V,{width:H,height:tl+Sn+(te?84:40)}),O.place({left:2,right:Ae,top:tl,height:Sn,size:se}),P.canvas.style.cssText=`left:2px;top:${tl+Sn/2-se/2}px;width:${se}px;height:${se}px`,U.place(Ae+14,H-4)}function q(){v.value=h("image"),y.show(),k.show(),P.show(p())}let X=[t.on(["image","rates","seed","draw","pixels","net"],()=>{D.pause(),q(),ue()}),an(G,x),jl(G,()=>Pt()?ue():D.play())];return q(),()=>{for(let H of[...X,D.pause,k.dispose,P.dispose])H();e.replaceChildren()}}function Od(e,t){let l=we("g",{class:"d2l-classes"},e),n=we("path",{class:"d2l-axis"},l),o=["0","50","100 %"].map(C=>we("text",{class:"d2l-caption"},l,C)),r=t.map(C=>({name:we("text",{class:"d2l-class"},l,C),bar:we("rect",{class:"d2l-bar"},l),number:we("text",{class:"d2l-value","text-anchor":"end"},l)})),i=we("path",{class:"d2l-ticks"},l),c=we("path",{class:"d2l-newest"},l),d=we("path",{class:"d2l-diamonds"},l),f=ks(t.length,tl,Sn),h=.32*Sn/t.length,[p,m]=[0,0],v;function y(C){if(v=C,!m)return;let{answers:R,current:E,mean:$,full:b,label:z,falling:T}=C,Y=V=>(p+V*m).toFixed(1),G=V=>f.map((j,S)=>`M${Y(V[S])} ${j-h}v${2*h}`).join("");i.setAttribute("d",R.map(G).join("")),c.setAttribute("d",G(E)),T&&c.animate({transform:["translateX(-24px)","none"],opacity:[0,1]},{duration:150,easing:"ease-out"}),d.setAttribute("d",f.map((V,j)=>`M${Y(b[j])} ${V-6}l6 6l-6 6l-6 -6z`).join("")),r.forEach((V,j)=>{V.bar.style.transform=`scaleX(${Math.max($[j],.001)})`,V.number.textContent=Dt($[j]),V.name.classList.toggle("d2l-true",j===z)})}function k(C,R){let E=R-C<260?76:84,$=R-C<260?0:46;p=C+E,m=R-$-p-8,n.setAttribute("d",[0,.5,1].map(b=>`M${p+b*m} ${tl}v${Sn}`).join("")),o.forEach((b,z)=>{let T=z===2&&!$;he(b,{x:p+z*m/2+(T?8:0),y:tl+Sn+16,"text-anchor":T?"end":"middle",visibility:z===1&&!$?"hidden":"visible"})}),r.forEach(({name:b,bar:z,number:T},Y)=>{he(b,{x:C,y:f[Y]+4}),he(z,{x:p,y:f[Y]-h,width:m,height:2*h}),z.style.transformOrigin=`${p}px 0`,he(T,{x:R,y:f[Y]+4,visibility:$?"visible":"hidden"})}),v&&y({...v,falling:!1})}return{show:y,place:k}}var Es={activations:mr,explorer:Gi,lab:ca,opening:pa,thinned:ma};function ga(){document.getElementById("d2l-style")||document.head.append(M("style",{id:"d2l-style"},ur+dr))}function wa(e){if(!Object.hasOwn(Es,e))throw new Error(`there is no view ${e}; there are ${Object.keys(Es).join(", ")}`);return Es[e]}function Nd(e,t){let l=[...e.children],n=M("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});e.classList.add("d2l-live"),e.append(n);let o=r=>{for(let i of l)i.toggleAttribute("hidden",r);n.toggleAttribute("hidden",!r&&l.length>0)};try{let{net:r,base:i=t.base}=e.dataset,c=ar(e,Qo({base:i,weights:r&&JSON.parse(r)})),d=!1;wa(e.dataset.d2l??"")(n,{...c,ask:(f,h)=>c.ask(f,h).then(p=>(d||o(d=!0),p),p=>{throw d||o(!1),p})}),o(!0)}catch(r){console.error(r),n.remove()}}function Rd(e=document,t={}){ga();let l=new IntersectionObserver(n=>{for(let{isIntersecting:o,target:r}of n)o&&(l.unobserve(r),Nd(r,t))},{rootMargin:"400px"});for(let n of e.querySelectorAll("[data-d2l]:not([data-d2l-on])"))n.setAttribute("data-d2l-on",""),l.observe(n)}function Hd(e){if(!e)return()=>{};let t=M("style",{},`[data-d2l-for="${CSS.escape(e)}"] { display: none !important; }`);return document.head.append(t),()=>t.remove()}function jd(e){e.classList.add("d2l-gone"),e.prepend(M("p",{class:"d2l-notice",role:"status"},`${Ql}.`))}function Ud({model:e,el:t}){ga(),t.classList.add("d2l-live");let l=M("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});t.append(l);let n=cr({model:e});try{let o=wa(e.get("kind"))(l,n),r=Hd(e.get("_id")),i=n.onGone(()=>jd(l));return()=>{i(),o(),n.dispose(),r(),l.remove()}}catch(o){console.error(o),n.dispose(),l.replaceChildren(M("p",{class:"d2l-error",role:"alert"},String(o)))}}var qf={render:Ud};if(/^https?:/.test(import.meta.url)){let e=()=>Rd(document,{base:new URL("data/",import.meta.url).href});document.readyState==="loading"?addEventListener("DOMContentLoaded",e):e()}export{qf as default,Rd as hydrate,Es as views};
