// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin.
var kc=Object.defineProperty;var br=(e,t,l)=>()=>{if(l)throw l[0];try{return e&&(t=e(e=0)),t}catch(n){throw l=[n],n}};var Ec=(e,t)=>{for(var l in t)kc(e,l,{get:t[l],enumerable:!0})};var xr,yr=br(()=>{xr='"use strict";(()=>{var $t=Uint8Array.fromBase64||(()=>{for(var t=new Uint8Array(128),e=0;e<64;e++)t[e<26?e+65:e<52?e+71:e<62?e-4:e*4-205]=e;return o=>{for(var n=o.length,r=new Uint8Array((n-(o[n-1]=="=")-(o[n-2]=="="))*3/4|0),a=0,s=0;a<n;){var i=t[o.charCodeAt(a++)],c=t[o.charCodeAt(a++)],l=t[o.charCodeAt(a++)],f=t[o.charCodeAt(a++)];r[s++]=i<<2|c>>4,r[s++]=c<<4|l>>2,r[s++]=l<<6|f}return r}})();var jt=$t("AGFzbQEAAAABFQJgAX8Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHIQMLc2NyYXRjaFNpemUAAAZtYXRtdWwAAQZtZW1vcnkCAArsDQIVACAAQQdqQQhtQQt0QaCAAWpBAnQL0w0DEH8LewF9IAtBgAFqIg1BgIAEaiEOIARBAnQhFiAFQQJ0IRggB0ECdCEZIAhBAnQhFyAKQQJ0IRQDQCACIBFKBEAgEUEASiEPIA4hBSAGIBEgGWxqIQxBgAIgAiARayIEIARBgAJOGyESQQAhCANAIAEgCEoEQEEIIAEgCGsiBCAEQQhOGyEQQQAhBANAIAQgEkgEQCAMIAQgGWxqIAggF2xqIQogF0EERiAQQQhGcQRAIAUgCv0ABAD9CwQAIAUgCv0ABBD9CwQQIAVBIGohBQVBACEHA0AgB0EISARAIAUgByAQSAR9IAoqAgAFQwAAAAALOAIAIAdBAWohByAFQQRqIQUgCiAXaiEKDAELCwsgBEEBaiEEDAELCyAIQQhqIQgMAQsLQQAhEwNAIAAgE0oEQCANIQUgAyATIBZsaiARIBhsaiEMQcAAIAAgE2siBCAEQcAAThshFUEAIQcDQCAHIBVIBEBBBCAVIAdrIgQgBEEEThshEEEAIQgDQCAIIBJIBEAgDCAHIBZsaiAIIBhsaiEEQQAhCgNAIApBBEgEQCAFIAogEEgEfSAEKgIABUMAAAAACzgCACAKQQFqIQogBUEEaiEFIAQgFmohBAwBCwsgCEEBaiEIDAELCyAHQQRqIQcMAQsLQQAhEANAIAEgEEoEQCAOIBAgEmxBAnRqIQxBACEFA0AgBSAVSARAIA0gBSASbEECdGohCCAJIAUgE2ogFGxqIBBBAnRqIRoCQCABIBBrQQhOIBUgBWtBBE5xBEAgCCEKIAwhBP0MAAAAAAAAAAAAAAAAAAAAACEc/QwAAAAAAAAAAAAAAAAAAAAAIR39DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhIf0MAAAAAAAAAAAAAAAAAAAAACEi/QwAAAAAAAAAAAAAAAAAAAAAISNBACEHA0AgByASSARAIBwgCv0JAgAiJCAE/QAEACIl/eYB/eQBIRwgHSAkIAT9AAQQIiT95gH95AEhHSAeIAr9CQIEIiYgJf3mAf3kASEeIB8gJiAk/eYB/eQBIR8gICAK/QkCCCImICX95gH95AEhICAhICYgJP3mAf3kASEhICIgCv0JAgwiJiAl/eYB/eQBISIgIyAmICT95gH95AEhIyAHQQFqIQcgCkEQaiEKIARBIGohBAwBCwsgGiAPBHsgGv0ABAAgHP3kAQUgHAv9CwQAIBogDwR7IBr9AAQQIB395AEFIB0L/QsEECAUIBpqIgQgDwR7IAT9AAQAIB795AEFIB4L/QsEACAEIA8EeyAE/QAEECAf/eQBBSAfC/0LBBAgBCAUaiIEIA8EeyAE/QAEACAg/eQBBSAgC/0LBAAgBCAPBHsgBP0ABBAgIf3kAQUgIQv9CwQQIAQgFGoiBCAPBHsgBP0ABAAgIv3kAQUgIgv9CwQAIAQgDwR7IAT9AAQQICP95AEFICML/QsEEAwBCyAMIQr9DAAAAAAAAAAAAAAAAAAAAAAhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhH/0MAAAAAAAAAAAAAAAAAAAAACEg/QwAAAAAAAAAAAAAAAAAAAAAISH9DAAAAAAAAAAAAAAAAAAAAAAhIv0MAAAAAAAAAAAAAAAAAAAAACEjQQAhBwNAIAcgEkgEQCAcIAj9CQIAIiQgCv0ABAAiJf3mAf3kASEcIB0gJCAK/QAEECIk/eYB/eQBIR0gHiAI/QkCBCImICX95gH95AEhHiAfICYgJP3mAf3kASEfICAgCP0JAggiJiAl/eYB/eQBISAgISAmICT95gH95AEhISAiIAj9CQIMIiYgJf3mAf3kASEiICMgJiAk/eYB/eQBISMgB0EBaiEHIAhBEGohCCAKQSBqIQoMAQsLIAsgHP0LBAAgCyAd/QsEECALIB79CwQgIAsgH/0LBDAgCyAg/QsEQCALICH9CwRQIAsgIv0LBGAgCyAj/QsEcEEAIQcgFSAFayEKA0AgB0EEIAogCkEEThtIBEBBACEIIAEgEGshBANAIAhBCCAEIARBCE4bSARAIAsgB0EDdCAIakECdGoqAgAhJyAaIAcgFGxqIAhBAnRqIhsgDwR9IBsqAgAgJ5IFICcLOAIAIAhBAWohCAwBCwsgB0EBaiEHDAELCwsgBUEEaiEFDAELCyAQQQhqIRAMAQsLIBNBQGshEwwBCwsgEUGAAmohEQwBCwsL");var ce=.6931471805599453,vt=.6931471805601177,kt=-17239444525614835e-29,le=.7071067811865476,fe=2.302585092994046,X=new DataView(new ArrayBuffer(8));function Y(t){return X.setInt32(0,t+1023<<20),X.setInt32(4,0),X.getFloat64(0)}var he=Array.from({length:13},(t,e)=>{let o=1;for(let n=2;n<=14-e;n++)o*=n;return 1/o});function _t(t){if(t!==t)return t;if(t>709.782712893384)return 1/0;if(t<-745.1332191019411)return 0;let e=Math.round(t/ce),o=t-e*vt,n=e*kt,r=o-n,a=0;for(let i of he)a=a*r+i;let s=1+(o-(n-r*r*a));return e>1023?s*2*Y(e-1):e<-1021?s*Y(e+54)*Y(-54):s*Y(e)}var ue=Array.from({length:11},(t,e)=>2/(23-2*e));function J(t){if(!(t>0))return t===0?-1/0:NaN;if(t===1/0)return t;let e=0;t<22250738585072014e-324&&(t*=0x40000000000000,e=-54),X.setFloat64(0,t);let o=X.getInt32(0);e+=(o>>20)-1023,X.setInt32(0,o&1048575|1072693248);let n=X.getFloat64(0);n>2*le&&(n/=2,e+=1);let r=n-1,a=r/(2+r),s=a*a,i=0;for(let c of ue)i=i*s+c;return e*vt+(r-(a*(r-i*s)-e*kt))}var rt=t=>J(t)/fe,Mt=t=>+`1e${t}`;function Nt(t){let e=Math.floor(t),o=t-e;return o!==.5?o<.5?e:e+1:e%2?e+1:e}var M=624,B=397,N=class{constructor(e){this.words=new Uint32Array(M),this.next=M,this.spare=null,this.seed(e)}seed(e){let{words:o}=this,n=s=>o[s-1]^o[s-1]>>>30;o[0]=19650218;for(let s=1;s<M;s++)o[s]=Math.imul(1812433253,n(s))+s;let r=1,a=()=>{++r<M||(o[0]=o[M-1],r=1)};for(let s=0;s<Math.max(M,e.length);s++){let i=s%e.length;o[r]=(o[r]^Math.imul(n(r),1664525))+e[i]+i,a()}for(let s=0;s<M-1;s++)o[r]=(o[r]^Math.imul(n(r),1566083941))-r,a();o[0]=2147483648}twist(){let{words:e}=this,o=(n,r,a)=>{let s=e[n]&2147483648|e[r]&2147483647;e[n]=e[a]^s>>>1^-(s&1)&2567483615};for(let n=0;n<M-B;n++)o(n,n+1,n+B);for(let n=M-B;n<M-1;n++)o(n,n+1,n+B-M);o(M-1,0,B-1),this.next=0}int32(){this.next===M&&this.twist();let e=this.words[this.next++];return e^=e>>>11,e^=e<<7&2636928640,e^=e<<15&4022730752,e^e>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let a=this.spare;return this.spare=null,a}let e,o,n;do e=2*this.uniform()-1,o=2*this.uniform()-1,n=e*e+o*o;while(n>=1||n===0);let r=Math.sqrt(-2*J(n)/n);return this.spare=r*e,r*o}upTo(e){if(e===0)return 0;let o=4294967295>>>Math.clz32(e),n;do n=(this.uint32()&o)>>>0;while(n>e);return n}shuffle(e){for(let o=e.length-1;o>0;o--){let n=this.upTo(o);[e[o],e[n]]=[e[n],e[o]]}return e}permutation(e){return this.shuffle(Uint32Array.from({length:e},(o,n)=>n))}},St=0,It=1,Lt=2,Ot=3,Ft=4,st=5;var y=784,v=10,me=["train-images-idx3-ubyte.gz","train-labels-idx1-ubyte.gz","t10k-images-idx3-ubyte.gz","t10k-labels-idx1-ubyte.gz"];async function Ht(t,e=()=>{}){let o=new Map,n=new Map,r=f=>[...f.values()].reduce((u,w)=>u+w,0),a=async f=>{let u=await pe(t+f,(w,b)=>{o.set(f,w),n.set(f,b),n.size===4&&e(r(o),Math.max(r(o),r(n)))});return we(u,f)},[s,i,c,l]=await Promise.all(me.map(a));return at({trainImages:s,trainLabels:i,testImages:c,testLabels:l})}function at(t){for(let[e,o,n]of[["training",t.trainImages,t.trainLabels],["test",t.testImages,t.testLabels]]){let[r,a]=[o.length,n.length];if(!a||r!==a*y)throw new Error(`the ${e} images must have ${y} pixels for each of ${a} labels, got ${r}`);let s=n.find(i=>i>=v);if(s!==void 0)throw new Error(`the ${e} labels must lie in [0, ${v}), got ${s}`)}return t}async function pe(t,e){let o;try{o=await fetch(t,{cache:"force-cache"})}catch{throw new Error(`the images could not be loaded: no answer for ${t}. Is there a connection?`)}if(!o.ok||!o.body)throw new Error(`the images could not be loaded: the server answered ${o.status} for ${t}`);let n=Number(o.headers.get("content-length"))||0,r=[],a=0;e(a,n);let s=o.body.getReader();for(let i=await s.read();!i.done;i=await s.read())r.push(i.value),e(a+=i.value.length,n);return new Uint8Array(await new Blob(r).arrayBuffer())}async function it(t){if(t[0]!==31||t[1]!==139)return t;let e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return new Uint8Array(await new Response(e).arrayBuffer())}async function we(t,e){let o=c=>new Error(`${e} is damaged or no IDX file: ${c}`);try{t=await it(t)}catch{throw o("it cannot be unpacked")}if(t.length<8)throw o(`it has ${t.length} bytes`);let n=new DataView(t.buffer,t.byteOffset,t.byteLength),r=t[3];if(n.getUint16(0)!==0||t[2]!==8||r!==1&&r!==3)throw o(`it begins with ${n.getUint32(0).toString(16)}`);let a=4+4*r;if(t.length<a)throw o(`it has ${t.length} bytes`);let s=Array.from({length:r},(c,l)=>n.getUint32(4+4*l));if(r===3&&(s[1]!==28||s[2]!==28))throw o(`its images are ${s[1]} \\xD7 ${s[2]}`);let i=s.reduce((c,l)=>c*l);if(t.length-a!==i)throw o(`it should hold ${i} bytes and holds ${t.length-a}`);return t.slice(a)}function Z(t,e,o){if(!Number.isInteger(e)||e<v||e>t.length)throw new Error(`images must be a whole number from ${v} to ${t.length}, got ${e}`);let n=new N([St,lt(o)]),r=Array.from({length:v},()=>[]);for(let i of n.permutation(t.length))r[t[i]].push(i);let a=n.permutation(v),s=[];for(let i=0;s.length<e;i++)for(let c of a)i<r[c].length&&s.length<e&&s.push(r[c][i]);return Uint32Array.from(s).sort()}function Tt(t,e,o){if(!(e>=0&&e<=1))throw new Error(`noise must lie in [0, 1], got ${e}`);let n=t.slice(),r=new N([It,lt(o)]),a=r.permutation(t.length).subarray(0,Nt(e*t.length)),s=t.map(()=>r.upTo(v-1));for(let i of a)n[i]=s[i];return n}var ct=(t,e,o)=>new N([Lt,lt(e),o]).permutation(t);function lt(t){if(Number.isInteger(t)&&t>=0&&t<4294967296)return t;throw new Error(`seed must be a whole number in [0, 2^32), got ${t}`)}var de=Float32Array.from({length:256},(t,e)=>e/255);function ft(t,e,o){for(let n=0;n<e.length;n++){let r=e[n]*y;for(let a=0;a<y;a++)o[n*y+a]=de[t[r+a]]}}var q=class{constructor(e,o,n,r=n,a=1,s=0){this.memory=e,this.rows=o,this.columns=n,this.down=r,this.right=a,this.from=s}get values(){return this.memory.values}},ht=t=>new q(t.memory,t.columns,t.rows,t.right,t.down,t.from),Q=(t,e,o)=>new q(t.memory,o,t.columns,t.down,t.right,t.from+e*t.down),R=(t,e)=>Q(t,0,e);async function ut(t){let o=new WebAssembly.Memory({initial:1}),{instance:n}=await WebAssembly.instantiate(t,{env:{memory:o}}),r=n.exports,a=65536,s=null;function i(c){let l=a;a+=Math.ceil(c/64)*64;let f=a-o.buffer.byteLength;f>0&&o.grow(Math.ceil(f/65536));let u=new Float32Array(o.buffer,l,c/4).fill(0);return{at:l,get values(){return u.length||(u=new Float32Array(o.buffer,l,c/4)),u}}}return{Numbers:Float32Array,place:(c,l=1)=>new q(i(4*c*l),c,l),matmul(c,l,f){let u=r.scratchSize(f.columns);(!s||s.values.length*4<u)&&(s=i(u));let[w,b,g]=[c,l,f].map(({memory:h,from:m})=>h.at+4*m);r.matmul(c.rows,l.columns,c.columns,w,c.down,c.right,b,l.down,l.right,g,f.down,s.at)},clear(){a=65536,s=null}}}function tt(t,e,o){let{place:n,Numbers:r}=t,a=e.slice(1).map((s,i)=>({W:n(e[i],s),b:n(1,s),dW:n(e[i],s),db:n(1,s),H:n(o,s),dH:n(o,s),factors:new r(i<e.length-2?o*s:0),averages:[]}));return{sizes:e,X:n(o,e[0]),layers:a,steps:0,maths:t}}var F=t=>t.layers.slice(0,-1),et=t=>t.layers.flatMap(({W:e,b:o})=>[e.values,o.values]);function Ut(t,e,o){for(let{W:n,b:r}of t.layers){let a=Math.sqrt(6/(n.rows+n.columns)),s=n.values;for(let i=0;i<s.length;i++)s[i]=e===null?a*(2*o.uniform()-1):e*o.normal();r.values.fill(0)}}var ge=1<<28;function*mt({matmul:t},e,o,n){let r=64*Math.max(1,Math.floor(ge/(64*e.columns*o.columns)));for(let a=0;a<e.rows;a+=r){let s=Math.min(r,e.rows-a);t(Q(e,a,s),o,Q(n,a,s)),yield}}function*Pt(t,e,{W:o,b:n,H:r},a){yield*mt(t,R(e,a),o,R(r,a));let[s,i]=[r.values,n.values];for(let c=0,l=0;l<a;l++)for(let f=0;f<i.length;f++)s[c++]+=i[f]}function ye(t,e){for(let o=0;o<e;o++)t[o]=Math.max(t[o],-Number.MAX_VALUE)*+(t[o]>0)+0}function ot(t,e,o,n){if(!(o>=0&&o<1))throw new Error(`drop rates must lie in [0, 1), got ${o}`);if(o===0){t.fill(1,0,e);return}let r=Math.round(o*2147483648)-1,a=1/(1-o);for(let s=0;s<e;s++)t[s]=a*(r-(n.int32()>>>1)>>>31)}function Dt(t,e,o,n){F(t).forEach(({H:r,factors:a},s)=>ot(a,e*r.columns,o[s],n))}function be(t,e,o){for(let n=0;n<o;n++)t[n]*=e[n]}function*P(t,e,o){let n=t.X;for(let r of F(t)){let a=e*r.H.columns;yield*Pt(t.maths,n,r,e),ye(r.H.values,a),o&&be(r.H.values,r.factors,a),n=r.H}yield*Pt(t.maths,n,t.layers[t.layers.length-1],e)}function wt(t,e,o){let n=-1/0;for(let a=0;a<o;a++)t[e+a]<=n||(n=t[e+a]);let r=0;for(let a=0;a<o;a++)r+=t[e+a]=_t(t[e+a]-n);for(let a=0;a<o;a++)t[e+a]/=r;return J(r)+n}function dt(t,e){let{H:o,dH:n}=t.layers[t.layers.length-1],[r,a,s]=[o.values,n.values,o.columns],i={loss:0,right:0};for(let c=0,l=0;c<e.length;c++,l+=s){let f=l;for(let u=l;u<l+s;u++)a[u]=r[u],r[u]>r[f]&&(f=u);i.loss+=wt(a,l,s)-r[l+e[c]],i.right+=+(f===l+e[c]),a[l+e[c]]-=1}return i}function*Xt(t,e){for(let o=t.layers.length-1;o>=0;o--){let{W:n,dW:r,db:a,dH:s}=t.layers[o],i=t.layers[o-1],c=i?i.H:t.X;yield*mt(t.maths,ht(R(c,e)),R(s,e),r);let[l,f]=[a.values.fill(0),s.values];for(let g=0,h=0;h<e;h++)for(let m=0;m<l.length;m++)l[m]+=f[g++];if(!i)return;yield*mt(t.maths,R(s,e),ht(n),R(i.dH,e));let[u,w,b]=[i.H.values,i.dH.values,i.factors];for(let g=0,h=e*n.rows;g<h;g++)w[g]*=b[g]*+(u[g]!==0)}}function V(t){for(;!t.next().done;);}var pt=Math.fround;function Ae(t,e,{lr:o,wd:n=0}){let[r,a,s]=[o,n,1/e].map(pt);t.steps++,Rt(t,(i,c)=>{for(let l=0;l<i.length;l++)i[l]-=r*(s*c[l]+a*i[l])})}function xe(t,e,{lr:o,wd:n=0}){let[r,a]=[1,1];t.steps++;for(let w=0;w<t.steps;w++)[r,a]=[r*.9,a*.999];let[s,i,c]=[o*Math.sqrt(1-a)/(1-r),n,1/e].map(pt),[l,f,u]=[.9,.999,1e-8].map(pt);Rt(t,(w,b,g)=>{g.length||g.push(new t.maths.Numbers(b.length),new t.maths.Numbers(b.length));let[h,m]=g;for(let p=0;p<w.length;p++){let d=c*b[p]+i*w[p];h[p]=l*h[p]+(1-l)*d,m[p]=f*m[p]+(1-f)*d*d,w[p]-=s*h[p]/(Math.sqrt(m[p])+u)}})}function Rt(t,e){for(let{W:o,b:n,dW:r,db:a,averages:s}of t.layers)s[0]??=[],s[1]??=[],e(o.values,r.values,s[0]),e(n.values,a.values,s[1])}var Wt={sgd:Ae,adam:xe};var U=40,gt=4,nt=100;function Ct({h:t,p:e,count:o,seed:n}){if(!(e>=0&&e<=1))throw new Error(`p must lie in [0, 1], got ${e}`);let r=new Float32Array(o*t.length);e<1&&ot(r,r.length,e,new N([st,n]));for(let a=0;a<r.length;a++)r[a]*=t[a%t.length];return{outputs:{data:r,shape:[o,t.length]}}}function Gt(t,{sizes:e,params:o}){t.clear();let n=tt(t,e,nt);return et(n).forEach((r,a)=>r.set(o[a])),n}function zt(t,e,{rates:o,seed:n,draw:r}){F(t).forEach(({H:a,factors:s},i)=>{let c=o[Math.min(i,o.length-1)];ot(s,e*a.columns,c,new N([st,n,r,i]))})}function Jt(t,e,o){let{draws:n=51}=o;if(!(n>=1&&n<=nt))throw new Error(`draws must lie in [1, ${nt}], got ${n}`);let r=t.layers[t.layers.length-1].H,a=c=>{let l=Float32Array.from(r.values.subarray(0,c*v));for(let f=0;f<c;f++)wt(l,f*v,v);if(!l.every(Number.isFinite))throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");return l},s=Float32Array.from(e);for(let c=0;c<n;c++)t.X.values.set(s,c*y);V(P(t,1,!1));let i={full:{data:a(1),shape:[v]}};return zt(t,n,o),V(P(t,n,!0)),i.probabilities={data:a(n),shape:[n,v]},F(t).forEach(({H:c,factors:l},f)=>{let u=[c.columns];i[`kept_${f}`]={data:Uint8Array.from(l.subarray(0,c.columns),w=>+(w>0)),shape:u},i[`hidden_${f}`]={data:Float32Array.from(c.values.subarray(0,c.columns)),shape:u}}),i}function Bt(t,e,o){let n=Math.min(nt,e.length/y);t.X.values.set(Float32Array.from(e.subarray(0,n*y),f=>f/255));let r=()=>F(t).map(({H:f})=>f.values.slice(0,n*f.columns));zt(t,n,o),V(P(t,n,!0));let a=r();V(P(t,n,!1));let s=r(),i={train:[],predict:[]},c={train:[],predict:[]},l={};return s.forEach((f,u)=>{let w=$e(f),b=Float64Array.from({length:U+1},(g,h)=>{let m=Math.floor(h*gt/U);return Mt(w+m)*Ee[h%(U/gt)]});l[`edges_${u}`]={data:b,shape:[U+1]};for(let[g,h]of[["train",a[u]],["predict",f]]){let m=new Int32Array(U),[p,d]=[0,0];for(let A of h){d+=A,p+=+(A===0);let $=A===0?-1:Math.floor((rt(A)-w)*U/gt);$>=0&&$<U&&m[$]++}l[`${g}_${u}`]={data:m,shape:[U]},i[g].push(p/h.length),c[g].push(d/h.length)}}),{...l,zeros:i,means:c}}var Ee=[1,1.2589254117941673,1.5848931924611136,1.9952623149688795,2.51188643150958,3.1622776601683795,3.9810717055349722,5.011872336272722,6.309573444801933,7.943282347242816];function $e(t){let e=t.filter(o=>o!==0).sort();return e.length?Math.floor(rt(e[e.length>>1]))-1:-2}var xt=256,yt=500,je=1e3,ve=.01,G=class extends Error{},ke=({units1:t,units2:e,layers:o})=>[t,...Array(o-1).fill(e)],qt=({drop1:t,drop2:e,layers:o})=>[t,...Array(o-1).fill(e)],Et=()=>({train_loss:[],train_acc_noisy:[],train_acc_clean:[],test_loss:[],test_acc:[],seconds:[]});function*Vt(t,e,o){let{images:n,labels:r}=Yt(t,e),a=bt(t,o,qt(t)),{net:s}=a,i=t.batch??xt,c=Math.ceil(r.length/i),l=Et(),f={epoch:1,batch:0,batches:c,share:0,now:null,history:l,epochDone:!1,net:s},u=()=>f;for(let w=1;w<=t.epochs;w++){let b=ct(r.length,t.seed,w-1),g={loss:0,right:0,images:0},h=0;for(let d=1;d<=c;d++){let A=b.subarray((d-1)*i,d*i),$=Zt(a,n,r,A,g);for(let E=!1;!E;){let k=performance.now();E=$.next().done??!1,h+=(performance.now()-k)/1e3,E||(yield f)}let x={train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images};Qt(x.train_loss,w,d);let j=(w-1+d/c)/t.epochs;f={epoch:w,batch:d,batches:c,share:j,now:x,history:l,epochDone:!1,net:s},yield f}let m=yield*At(s,e.testImages,e.testLabels,u),p=yield*At(s,n,r,u);te(l,{train_loss:g.loss/g.images,train_acc_noisy:g.right/g.images,train_acc_clean:p.accuracy,test_loss:m.loss,test_acc:m.accuracy,seconds:h}),yield{...f,epochDone:!0}}}function*Kt(t,e,o,n={}){let{images:r,labels:a}=Yt(t,e),s=t.batch??xt,i=Math.ceil(a.length/s),{every:c=i}=n,l=qt(t),f=[bt(t,o,l),bt(t,o,l.map(()=>0))],u=f.map(({net:m})=>({now:{train_loss:NaN,train_acc_noisy:NaN},kept:F(m).map(({H:p})=>new Uint8Array(p.columns).fill(1)),curve:{step:[],test_loss:[],test_acc:[]},net:m})),w=1,b=0,g=(m=!1)=>({epoch:w,step:b,share:b/(t.epochs*i),with:u[0],without:u[1],measured:m}),h=function*(){let m=[];for(let{net:p}of f)m.push(yield*At(p,e.testImages,e.testLabels,g));u.forEach(({curve:p},d)=>{te(p,{step:b,test_loss:m[d].loss,test_acc:m[d].accuracy})}),yield g(!0)};for(;w<=t.epochs;w++){let m=ct(a.length,t.seed,w-1);for(let p=1;p<=i;p++){let d=m.subarray((p-1)*s,p*s);for(let[A,$]of f.entries()){let x={loss:0,right:0,images:0},j=Zt($,r,a,d,x);for(;!j.next().done;)yield g();u[A].now={train_loss:x.loss/x.images,train_acc_noisy:x.right/x.images},u[A].kept=F($.net).map(({H:E,factors:k})=>Uint8Array.from(k.subarray(0,E.columns),D=>+(D>0))),Qt(u[A].now.train_loss,w,p)}b++,yield g(),(b%c===0||b===t.epochs*i)&&(yield*h())}}}function Yt({images:t,noise:e,seed:o},n){let r=Z(n.trainLabels,t,o),a=Tt(Uint8Array.from(r,i=>n.trainLabels[i]),e,o);if(r.length===n.trainLabels.length)return{images:n.trainImages,labels:a};let s=new Uint8Array(r.length*y);return r.forEach((i,c)=>{s.set(n.trainImages.subarray(i*y,(i+1)*y),c*y)}),{images:s,labels:a}}function bt(t,e,o){let{seed:n,init:r,optimizer:a,batch:s=xt}=t,i=tt(e,[y,...ke(t),v],Math.max(s,yt));return Ut(i,r==="lecture"?ve:null,new N([Ot,n])),{net:i,rates:o,masks:new N([Ft,n]),settings:t,update:Wt[a]}}function*Zt({net:t,rates:e,masks:o,settings:n,update:r},a,s,i,c){let l=i.length;ft(a,i,t.X.values),Dt(t,l,e,o),yield*P(t,l,!0);let{loss:f,right:u}=dt(t,Uint8Array.from(i,w=>s[w]));yield*Xt(t,l),r(t,l,n),c.loss+=f,c.right+=u,c.images+=l}function*At(t,e,o,n){let r={loss:0,right:0};for(let a=0;a<o.length;a+=yt){let s=o.subarray(a,a+yt);ft(e,Array.from(s,(f,u)=>a+u),t.X.values);let i=P(t,s.length,!1);for(;!i.next().done;)yield n();let{loss:c,right:l}=dt(t,s);r.loss+=c,r.right+=l,yield n()}return{loss:r.loss/o.length,accuracy:r.right/o.length}}function Qt(t,e,o){if(t>-1/0&&t<je)return;if(e===1&&o===1&&!Number.isFinite(t))throw new G("the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, or the loss takes the log of 0");let n=Number.isFinite(t)?"has exploded":"is not a finite number any more",r=Number.isFinite(t)?Number(t.toPrecision(6)):t;throw new G(`training stopped in epoch ${e} after ${o} mini-batches: the loss ${n} (${r}). Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.`)}function te(t,e){for(let o of Object.keys(t))t[o].push(e[o])}var _e=5,se=30;function ae(t,e){let o,n,r=null,a=0,s=null,i=!1,c=null,{sample:l,dataFor:f}=Me();async function u(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let h=await s,m=await(n??=ut(e));return c?.weights!==h&&(c={weights:h,net:Gt(m,h)}),c.net}function w(h,m,p,d){let A=r,$={state:"training",message:"",epoch:0,share:0,seconds:0,loaded:null},x=null,j=()=>p({...$},x),E=()=>{},k=new Promise(_=>E=_);async function D(){await A?.ended;let _=(I,C)=>{S.whyStop||(Object.assign($,{message:I,loaded:C}),j())},W=await Promise.race([m(_),k]),K=await(o??=ut(e));K.clear(),Object.assign($,{message:"",loaded:null});let H=W?.(K),T=performance.now(),[L,O]=[T,T];for(;!S.whyStop;){let I=H?.next();if(!I||I.done)break;x=I.value;let C=performance.now();Object.assign($,{epoch:x.epoch,share:x.share,seconds:(C-T)/1e3}),C-O>=se&&(j(),O=C),C-L>=_e&&(await Ne(),L=performance.now())}}function z(_,W){Object.assign($,{state:_,message:W,loaded:null}),r===S&&(r=null),j()}let S={id:h,whyStop:"",stop(_){S.whyStop||(S.whyStop=_,$.state="stopping",j(),E())},ended:Promise.resolve()};r=S,A?.stop("another run began"),j(),S.ended=D().then(()=>{let _=S.whyStop;z("done",_?`Stopped after ${d(x)}: ${_}.`:`Done: ${d(x)}.`)},_=>z("failed",re(_)))}let b={dropout:Ct,async thin(h){let m=await u(),p=h.pixels?null:await g(h);return Jt(m,h.pixels??Array.from(p??[],d=>d/255),h)},async activations(h){let m=await u(),p=h.images??c?.weights.images??(await l(h.base)).testImages;return Bt(m,p,h)},async images(h){return oe(await l(h.base),h)},train({id:h,base:m,settings:p,images:d},A){let $=++a,x=Et(),j=null;return w(h,async E=>{let k=d?ne(d):await f(m,p.images,E);return D=>Vt(p,k,D)},(E,k)=>{k&&({now:j,history:x}=k),k?.now&&E.state==="done"&&(s=Promise.resolve(Se(k.net)),i=!0),A({run:{id:$,settings:p,...E,now:j,history:x}})},E=>`${E?.history.seconds.length??0} of ${p.epochs} epochs`),{}},train_pair({id:h,base:m,images:p,every:d,...A},$){let{p:x,seed:j,epochs:E=30,train_size:k=2e3,test_size:D=2e3,num_hiddens:z=[512,512]}=A,{lr:S=.001,batch_size:_=128}=A,[W,K=W]=z;return w(h,async H=>{let T={train_size:k,test_size:D,seed:j},L=ne(p??oe(await f(m,0,H),T)),O={drop1:x,drop2:x,units1:W,units2:K,layers:z.length,noise:0,seed:j,epochs:E,lr:S,wd:0,init:"xavier",optimizer:"adam",batch:_,images:L.trainLabels.length};return I=>Kt(O,L,I,{every:d})},(H,T)=>{let L={steps:[],with:[],without:[],now:null,kept:[]};if(T){let{with:O,without:I}=T;Object.assign(L,{steps:O.curve.step,with:O.curve.test_loss,without:I.curve.test_loss}),Object.assign(L,{now:{with:O.now,without:I.now},kept:O.kept})}$({pair:{p:x,seed:j,epochs:E,...H,...L}})},H=>`${H?Math.floor(H.share*E+1e-9):0} of ${E} epochs`),{}},stop({only:h=r?.id}){return r?.id===h&&r?.stop("you pressed Stop"),{}},weights({sizes:h,data:m,url:p}){return i?{}:(s=(async()=>m?Le(h,m):Oe(h,await Ie(p)))(),s.then(()=>({})))},async net(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let{sizes:h,params:m}=await s;return{sizes:h,...Object.fromEntries(m.map((p,d)=>[`param_${d}`,{data:p,shape:[p.length]}]))}}};async function g({image:h,images:m,base:p}){let d=m??(await l(p)).testImages,A=d.length/y;if(!Number.isInteger(h)||h<0||h>=A)throw new Error(`image must be a whole number in [0, ${A}), got ${h}`);return d.subarray(h*y,(h+1)*y)}t.onmessage=async({data:{id:h,ask:m,...p}})=>{try{if(!Object.hasOwn(b,m))throw new Error(`there is no question ${m}`);let d=A=>t.postMessage({id:h,state:A});t.postMessage({id:h,answer:await b[m]({...p,id:h},d)})}catch(d){t.postMessage({id:h,error:re(d)})}}}function Me(){let t=new Map;function e(r,a){let s=t.get(r);return s||(s=Ht(r,a),t.set(r,s),s.catch(()=>t.delete(r))),s}function o(r,a){if(!r)throw new Error("there are no images: nobody said where they are");return e(r,a)}async function n(r,a,s){let i=u=>(u/1e6).toFixed(1),c=-1/0,l=(u,w)=>{w<200*a||performance.now()-c<se||(c=performance.now(),s(`Loading the images: ${i(u)} of ${i(w)} MB.`,u/w))},f=await o(r,l);return a>f.trainLabels.length?e(`${r}all/`,l):f}return{sample:o,dataFor:n}}var Ne=()=>new Promise(t=>{let{port1:e,port2:o}=new MessageChannel;e.onmessage=()=>{e.close(),t()},o.postMessage(null)});function ee(t,e,o,n,r){let a=Z(o,n,r),s=new Uint8Array(n*y);return a.forEach((i,c)=>s.set(e.subarray(i*y,(i+1)*y),c*y)),{[`${t}_images`]:{data:s,shape:[n,y]},[`${t}_labels`]:{data:Uint8Array.from(a,i=>o[i]),shape:[n]}}}var oe=({trainImages:t,trainLabels:e,testImages:o,testLabels:n},{train_size:r,test_size:a,seed:s})=>({...ee("train",t,e,r,s),...ee("test",o,n,a,s)});function ne({train_images:t,train_labels:e,test_images:o,test_labels:n}){let[r,a,s,i]=[t,e,o,n].map(({data:c})=>c instanceof Uint8Array?c:Uint8Array.from(c));return at({trainImages:r,trainLabels:a,testImages:s,testLabels:i})}var Se=t=>({sizes:t.sizes,params:et(t).map(e=>e.slice())});async function Ie(t){let e=await fetch(t);if(!e.ok)throw new Error(`the net could not be loaded: the server answered ${e.status} for ${t}`);return it(new Uint8Array(await e.arrayBuffer()))}function Le(t,e){let o=t.slice(1).flatMap((a,s)=>[t[s]*a,a]),n=o.reduce((a,s)=>a+s,0);if(e.length!==n)throw new Error(`a net ${t.join("-")} has ${n} parameters, got ${e.length}`);let r=0;return{sizes:t,params:o.map(a=>e.slice(r,r+=a))}}function Oe(t,e){let o=t.slice(1).reduce((s,i,c)=>s+(8+t[c])*i,0);if(e.length<o||(e.length-o)%y){let s=`a net ${t.join("-")} has ${o}, and whole images of ${y} may follow`;throw new Error(`the net\'s file is damaged: it has ${e.length} bytes; ${s}`)}let n=0,r=s=>e.slice(n,n+=s).buffer,a=t.slice(1).flatMap((s,i)=>{let[c,l]=[new Float32Array(r(4*s)),new Float32Array(r(4*s))],f=new Int8Array(r(s*t[i]));return[Float32Array.from(f,(u,w)=>u*c[w%s]),l]});return{sizes:t,params:a,...n<e.length?{images:e.slice(n)}:{}}}function re(t){let{message:e}=t;return t instanceof G||Object.getPrototypeOf(t)===Error.prototype?e[0].toUpperCase()+e.slice(1):/out of memory|allocat|grow/i.test(e)?"The memory ran out. Train fewer units or layers, or close other pages.":`The computation failed. ${t}`}ae(globalThis,jt);})();\n'});var Sr={};Ec(Sr,{pageEngine:()=>Jo});function Jo({base:e,weights:t}={}){let l=e&&new URL(e,document.baseURI).href,n=null,o=null,r=null,i=!1;return kr++,{async ask(c,u={},f){let h=gl??=Mc($c());if(t&&n!==h){n=h;let v=t.url&&new URL(t.url,document.baseURI).href;h.ask("weights",{...t,url:v}).answer.catch(()=>n===h&&(n=null))}if(f&&(c==="thin"||c==="activations")&&Ko.add(r=f),c==="stop")return o?.on===h?h.ask(c,{only:o.id}).answer:{};let A=c==="train"||c==="train_pair",{id:m,answer:k}=h.ask(c,{base:l,...u},A?f:void 0);return A&&(o={on:h,id:m}),k},dispose(){i||(i=!0,o?.on.forget(o.id),r&&Ko.delete(r),--kr===0&&(gl?.end(),gl=null))}}}function $c(){let e=URL.createObjectURL(new Blob([xr],{type:"text/javascript"}));return new Worker(e)}function Mc(e){let t=new Map,l=new Map,n=0;e.onmessage=({data:{id:r,answer:i,error:c,state:u}})=>{if(u){let h=l.get(r);h&&h.state.set(h.told=u);let[{state:A}]=Object.values(u);if((A==="done"||A==="failed")&&l.delete(r),A==="done"&&u.run?.share){Er++;for(let m of Ko)m.set({net:Er})}return}let f=t.get(r);if(t.delete(r),c===void 0)return f?.resolve(i);l.delete(r),f?.reject(new Error(c))},e.onerror=r=>{let i=`The computation failed. ${r.message}`;for(let{reject:c}of t.values())c(new Error(i));for(let{state:c,told:u}of l.values())for(let[f,h]of Object.entries(u))c.set({[f]:{...h,state:"failed",message:i}});e.terminate(),gl===o&&(gl=null)};let o={ask(r,i,c){let u=++n;c&&l.set(u,{state:c,told:{}});let f=new Promise((h,A)=>t.set(u,{resolve:h,reject:A}));return e.postMessage({...i,id:u,ask:r}),{id:u,answer:f}},end(){e.terminate();for(let{reject:r}of t.values())r(new Error("The page is closing"))},forget(r){l.delete(r)&&e.postMessage({id:++n,ask:"stop",only:r})}};return o}var gl,kr,Ko,Er,Zo=br(()=>{"use strict";yr();gl=null,kr=0,Ko=new Set,Er=0});Zo();var Gl="The kernel has gone: run the cells above again to bring it to life",Cc="The view was closed",_c="The kernel does not answer: it is busy, or has gone; then run the cells above again";var wl=class{constructor(t={}){this.values={...t},this.listeners=new Set}get(t){return this.values[t]}set(t){let l=Object.keys(t).filter(n=>!Object.is(t[n],this.values[n]));Object.assign(this.values,t);for(let{names:n,fn:o}of[...this.listeners])n.some(r=>l.includes(r))&&o()}on(t,l){let n={names:[t].flat(),fn:l};return this.listeners.add(n),()=>{this.listeners.delete(n)}}};function an(e){let t=!1,l=null,n=null,o=()=>{let r=l;l=n=null,r?.()};return(r,i)=>new Promise((c,u)=>{n?.(),l=()=>{t=!0,e(r,i).then(c,u).finally(()=>{t=!1,o()})},n=()=>c(void 0),t||o()})}var $r=e=>e?JSON.parse(e):{};function Mr(e,t){let l=new wl($r(e.dataset.state)),n=$r(e.dataset.options);return{state:l,options:n,ask:(o,r={})=>t.ask(o,r,l),live:!0,onGone:()=>()=>{},place:"page",dispose:()=>t.dispose?.()}}var Xo={bool:Uint8Array,uint8:Uint8Array,int32:Int32Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array};function Ic({answer:e={},arrays:t=[]},l){return t.forEach(([n,o,r],i)=>{let{buffer:c,byteOffset:u,byteLength:f}=l[i];if(!Xo[o])throw new Error(`arrays must be of ${Object.keys(Xo).join(", ")}, got ${o}`);let h=c.slice(u,u+f);e[n]={data:new Xo[o](h),shape:r}}),e}function Cr({model:e}){let t=new Map,l=new Set,n=[],o=0,r=(h,A)=>{e.on(h,A);let m=[h,A];return n.push(m),()=>{e.off(h,A),n.splice(n.indexOf(m),1)}},i=h=>{f.live=!1;for(let{reject:A,timer:m}of t.values())clearTimeout(m),A(new Error(h));t.clear()},c=()=>{if(f.live){i(Gl);for(let h of l)h()}};r("msg:custom",(h,A)=>{let m=t.get(h?.id);if(m){if(t.delete(h.id),clearTimeout(m.timer),h.error)return m.reject(new Error(h.error));try{m.resolve(Ic(h,A??[]))}catch(k){m.reject(k)}}}),r("comm:close",c),r("comm_live_update",()=>{setTimeout(()=>f.live&&e.get("layout")?.comm_live===!1&&c())});let u=Lc(e.widget_manager?.kernel,c),f={options:e.get("options")??{},live:!0,place:"jupyter",state:{get:h=>e.get(h),set(h){e.set(h),e.save_changes()},on(h,A){let m=!1,k=[h].flat().map(v=>r(`change:${v}`,()=>{m=!0}));return k.push(r("change",()=>{m&&(m=!1,A())})),()=>k.forEach(v=>v())}},ask(h,A={}){return f.live?new Promise((m,k)=>{let v=++o+Math.random(),b=()=>t.delete(v)&&k(new Error(_c)),M=e.widget_manager?.kernel?void 0:setTimeout(b,2e4);t.set(v,{resolve:m,reject:k,timer:M}),e.send({...A,id:v,ask:h})}):Promise.reject(new Error(Gl))},onGone(h){return l.add(h),()=>{l.delete(h)}},dispose(){u();for(let[h,A]of[...n])e.off(h,A);l.clear(),i(Cc)}};return f}function Lc(e,t){let l=()=>{["restarting","autorestarting","terminating","dead"].includes(e.status)&&t()};return e?.statusChanged?.connect(l),e?.disposed?.connect(t),()=>{e?.statusChanged?.disconnect(l),e?.disposed?.disconnect(t)}}var _r=`/* All rules stand below .d2l-live, so that they touch nothing else on the page. */
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
`;var Ir=`/* The explorers and the opening. As in style.css, all stands below .d2l-live. */
.d2l-live :is(.d2l-explorer, .d2l-thinned, .d2l-activations, .d2l-opening, .d2l-scaling) {
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

/* The weight-scaling rule */
.d2l-live .d2l-ring,
.d2l-live .d2l-legend .d2l-key-ring::before {
  fill: none;
  stroke: var(--d2l-ink);
  stroke-width: 2.5;
  transition: transform 0.15s ease-out;
}
.d2l-live .d2l-legend .d2l-key-ring::before {
  border: 2.5px solid var(--d2l-ink);
  border-radius: 50%;
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
`;function x(e,t={},...l){let n=document.createElement(e);for(let[o,r]of Object.entries(t))typeof r=="function"?n.addEventListener(o.replace(/^on/,""),r):r!=null&&r!==!1&&n.setAttribute(o,r===!0?"":String(r));return n.append(...l.filter(o=>o!=null)),n}var zc=0,vl=()=>`d2l-${++zc}-${Math.random().toString(36).slice(2,8)}`,ht=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;function kt({label:e,values:t,min:l=0,max:n=1,step:o=.05,value:r,unit:i="",hint:c,...u}){let f=u.format??String,h=t?[...t]:null,A=vl(),m=x("input",{type:"range",id:A}),k=x("output",{for:A}),v=r,b=()=>h?h[m.valueAsNumber]:v,M=()=>{let _=f(b())+(i&&` ${i}`);k.textContent=_,m.setAttribute("aria-valuetext",_);let[C,z]=[Number(m.min),Number(m.max)];m.style.setProperty("--d2l-share",`${100*(m.valueAsNumber-C)/(z-C||1)}%`)},j=_=>{h?(h.includes(_)||(h=[...h,_].sort((C,z)=>C-z)),Object.assign(m,{min:"0",max:String(h.length-1),step:"1"}),m.value=String(h.indexOf(_))):(Object.assign(m,{min:String(l),max:String(n),step:String(o)}),m.value=String(v=_)),M()};m.addEventListener("input",()=>{v=Pc(m.valueAsNumber),M(),u.onInput?.(b())});let E=x("div",{class:"d2l-control d2l-slider"},x("label",{for:A,title:c},e),k,m);return j(r),bl(E,m,b,j)}var Pc=e=>Number(e.toFixed(10));function yn({label:e,min:t,max:l,value:n,onInput:o}){let r=vl(),i=x("input",{type:"number",id:r,min:t,max:l,step:1,inputmode:"numeric",value:n}),c=x("span",{class:"d2l-error",role:"alert",id:vl()}),u=n,f=()=>{let A=i.valueAsNumber,m=Number.isInteger(A)&&A>=t&&A<=l;return c.textContent=m?"":`A whole number from ${t} to ${l.toLocaleString("en")}`,i.toggleAttribute("aria-invalid",!m),m?i.removeAttribute("aria-describedby"):i.setAttribute("aria-describedby",c.id),m};i.addEventListener("input",()=>{f()&&o?.(u=i.valueAsNumber)}),i.addEventListener("blur",()=>{f()||(i.value=String(u)),f()});let h=x("div",{class:"d2l-control d2l-number"},x("label",{for:r},e),i,c);return bl(h,i,()=>u,A=>{u=A,i.valueAsNumber!==A&&(i.value=String(A)),f()})}function Vl(e,t){let l=e.get("rates")??[.5];return Array.from({length:t},(n,o)=>l[o]??l.at(-1))}function ql(e,t){let l=x("div",{class:"d2l-masks"}),n=yn({label:"seed",min:0,max:9999,value:t().seed,onInput:c=>e.set({seed:c})}),o=[],r=c=>kt({label:`drop_prob${c+1}`,max:.95,value:t().rates[c],format:u=>u.toFixed(2),onInput:u=>e.set({rates:t().rates.with(c,u)})});function i(){let{rates:c,seed:u}=t();c.length!==o.length&&(o=c.map((f,h)=>r(h)),l.replaceChildren(...o.map(f=>f.el),n.el)),o.forEach((f,h)=>f.value=c[h]),n.value!==u&&(n.value=u)}return i(),{el:l,show:i}}function Yl({label:e,choices:t,value:l,onInput:n}){let o=vl(),r=t.map(([u,f])=>x("option",{value:u},f)),i=x("select",{id:o,oninput:()=>n?.(i.value)},...r);i.value=l;let c=x("div",{class:"d2l-control d2l-select"},x("label",{for:o},e),i);return bl(c,i,()=>i.value,u=>{i.value=u})}function Lr({label:e,choices:t,value:l,onInput:n}){let o=vl(),r=t.map(([h])=>x("input",{type:"radio",name:o,value:h,oninput:()=>n?.(h)})),i=t.map(([,h],A)=>x("label",{},r[A],x("span",{},h))),c=x("fieldset",{class:"d2l-segmented"},x("legend",{class:"d2l-hidden"},e),...i),u=h=>r.forEach(A=>A.checked=A.value===h);u(l);let f=bl(c,r[0],()=>r.find(h=>h.checked)?.value??l,u);return Object.defineProperty(f,"disabled",{get:()=>c.disabled,set:h=>{c.disabled=h}})}function Kl({label:e,value:t,onInput:l}){let n=x("input",{type:"checkbox",oninput:()=>l?.(n.checked)});n.checked=t;let o=x("label",{class:"d2l-checkbox"},n,x("span",{},e));return bl(o,n,()=>n.checked,r=>{n.checked=r})}function Se({label:e,onClick:t,primary:l=!1,hint:n}){return x("button",{type:"button",class:l?"d2l-button d2l-primary":"d2l-button",title:n,onclick:t},e)}function Tr({label:e,choices:t,onPick:l}){let n=t.map(([r,i,c])=>{let u=Se({label:i,hint:c,onClick:()=>l(r)});return u.dataset.value=r,u.setAttribute("aria-pressed","false"),u});return{el:x("div",{class:"d2l-presets",role:"group","aria-label":e},...n),get value(){return n.find(r=>r.ariaPressed==="true")?.dataset.value??null},set value(r){for(let i of n)i.setAttribute("aria-pressed",String(i.dataset.value===r))}}}function bl(e,t,l,n){return{el:e,input:t,get value(){return l()},set value(o){n(o)},get disabled(){return t.disabled},set disabled(o){t.disabled=o,e.classList.toggle("d2l-off",o)}}}var Fc="http://www.w3.org/2000/svg";function ge(e,t={},l,n){let o=document.createElementNS(Fc,e);return he(o,t),n!==void 0&&(o.textContent=n),l?.append(o),o}function he(e,t){for(let[l,n]of Object.entries(t))e.setAttribute(l,String(n))}function qt(e,t){let l=ge("svg",{class:t,role:"img"},e);return{element:l,describe:n=>l.setAttribute("aria-label",n)}}function cn(){let e=x("p",{class:"d2l-alert",role:"alert",hidden:!0});return{el:e,say(t){e.hidden=!t,e.textContent=t}}}function Yt(e,t){let l=0,n=new ResizeObserver(([{contentRect:o}])=>{let r=Math.floor(o.width);r&&r!==l&&t(l=r)});return n.observe(e),()=>n.disconnect()}function qn(e,t){let l=new IntersectionObserver(n=>{n.some(o=>o.isIntersecting)&&(l.disconnect(),t())});return l.observe(e),()=>l.disconnect()}function Yn(e,t){let l=!1,n=0,o,r=()=>{n++,clearTimeout(o),l&&t(l=!1)},i=async u=>{let f=await e();u===n&&(f===null?r():o=setTimeout(i,f,u))},c=()=>{l||(t(l=!0),i(++n))};return{play:c,pause:r,toggle:()=>l?r():c(),playing:()=>l}}function Re(e){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e>0?"\u221E":"\u2212\u221E";let t=Math.abs(e);return t>=1e5?e.toExponential(0).replace("e+","e").replace("-","\u2212"):String(Number(e.toFixed(t<9.995?2:t<99.95?1:0))).replace("-","\u2212")}var yl=e=>e===0||Math.abs(e)>=99.5?Re(e):e.toPrecision(2),Tt=e=>`${Math.round(100*e)} %`;function xl(e){if(!Number.isFinite(e)||e<=0)return 1;let t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,7,10].find(l=>l*t>=e*(1-1e-9))}function Oc(e,t){let l=n=>({counts:e[`${n}_${t}`].data,zeros:e.zeros[n][t],mean:e.means[n][t]});return{edges:e[`edges_${t}`].data,train:l("train"),predict:l("predict")}}function Br(e){let t=Array.from(e),l=t.reduce((n,o)=>n+o,0);return t.map(n=>n/Math.max(1,l))}function Dc({train:e,predict:t},l,n){return`Hidden layer ${l}, p = ${Re(n)}: in train mode ${Tt(e.zeros)} exactly 0, mean ${yl(e.mean)}; in predict mode ${Tt(t.zeros)} exactly 0, mean ${yl(t.mean)}.`}function Pr(e,{state:t,options:l,ask:n}){let o=an(n),r=l.num_hiddens?.length??2,i=()=>({rates:Vl(t,r),seed:t.get("seed")??0}),c=ql(t,i),u=Se({label:"Draw again",hint:"Other masks",primary:!0,onClick:()=>t.set({draw:(t.get("draw")??0)+1})}),f=x("p",{class:"d2l-headline","aria-live":"polite"}),h=cn(),A=x("div",{class:"d2l-layers"}),m=Array.from({length:r},()=>zr(A));e.append(x("div",{class:"d2l-activations"},x("div",{class:"d2l-controls"},c.el),x("div",{class:"d2l-actions"},u),f,h.el,A,x("p",{class:"d2l-legend"},x("span",{class:"d2l-key-train"},"train mode: dropout acts"),x("span",{class:"d2l-key-predict"},"predict mode: it does nothing"),x("span",{class:"d2l-key-mean"},"mean, zeros included"),x("span",{},"height: share of the activations that are not 0"))));async function k(){try{let b=await o("activations",{...i(),draw:t.get("draw")??0});if(!b)return;h.say(""),A.classList.remove("d2l-stale");let M=Array.from(b.zeros.train,(E,_)=>Oc(b,_));if(M.length!==r){r=M.length;for(let E of m)E.dispose();m=M.map(()=>zr(A)),c.show()}M.forEach((E,_)=>m[_].show(E,_+1,i().rates[_]));let j=(E,_)=>M.map(({train:C,predict:z})=>`${_(z[E])} \u2192 ${_(C[E])}`).join(" and ");f.textContent=`From predict to train mode: zeros ${j("zeros",Tt)}; means ${j("mean",yl)}.`}catch(b){h.say(b.message),f.textContent="Nothing was computed: see the error below.",A.classList.add("d2l-stale")}}let v=[t.on(["rates","seed","draw","net"],()=>{c.show(),k()})];return k(),()=>{for(let b of[...v,...m.map(M=>M.dispose)])b();e.replaceChildren()}}var es=24,kl=108,Kt={title:14,train:26,up:78,axis:78+kl,down:78+kl+22,predict:78+2*kl+44},Nc=Kt.predict+es+22;function zr(e){let t=x("div",{class:"d2l-layer"});e.append(t);let{element:l,describe:n}=qt(t,"d2l-histogram");he(l,{height:Nc});let o=(v,b="start")=>ge("text",{class:v,"text-anchor":b},l),r=o("d2l-class d2l-true"),i=Array.from({length:5},()=>o("d2l-caption","middle")),c=ge("path",{class:"d2l-axis"},l),u=["train","predict"].map(v=>({name:v,frame:ge("rect",{class:`d2l-strip d2l-${v}`},l),zeros:ge("rect",{class:`d2l-zeros d2l-${v}`},l),shape:ge("path",{class:`d2l-shape d2l-${v}`},l),mean:ge("path",{class:`d2l-mean-line d2l-${v}`},l),words:o("d2l-class")})),f=0,h;function A(v,b,M){if(h=[v,b,M],!f)return;let{edges:j}=v,E=j.length-1,[_,C]=[Math.log10(j[0]),Math.log10(j[E])],[z,B]=[2,f-4],q=N=>z+B*(Math.log10(N)-_)/(C-_),G={train:Br(v.train.counts),predict:Br(v.predict.counts)},L=xl(Math.max(.01,...G.train,...G.predict));r.textContent=`hidden layer ${b}, p = ${Re(M)}`,he(r,{x:z,y:Kt.title}),he(c,{d:`M${z} ${Kt.axis}h${B}M${z} ${Kt.down}h${B}`}),i.forEach((N,y)=>{let Q=_+(C-_)*y/4;N.textContent=Re(10**Q);let T=["start","middle","middle","middle","end"];he(N,{x:z+B*y/4,y:Kt.axis+16,"text-anchor":T[y]})});for(let{name:N,frame:y,zeros:Q,shape:T,mean:D,words:$}of u){let Y=N==="train",{zeros:U,mean:se}=v[N],[ce,te]=Y?[Kt.axis,-1]:[Kt.down,1];he(y,{x:z,y:Kt[N],width:B,height:es,rx:3}),he(Q,{x:z,y:Kt[N],width:B*U,height:es,rx:3}),$.textContent=`${N}: ${Tt(U)} exactly 0, mean ${yl(se)}`,he($,{x:z+8,y:Kt[N]+17});let re=`M${z} ${ce}`;G[N].forEach((S,K)=>{re+=`V${(ce+te*kl*S/L).toFixed(1)}H${(z+B*(K+1)/E).toFixed(1)}`}),he(T,{d:`${re}V${ce}`});let O=Math.min(z+B,Math.max(z,q(Math.max(se,1e-12))));he(D,{d:`M${O} ${ce}v${te*kl}m-5 0l5 ${-te*8}l5 ${te*8}z`})}n(Dc(v,b,M))}let m=Yt(t,v=>{he(l,{width:f=v}),h&&A(...h)});return{show:A,dispose:()=>{m(),t.remove()}}}var Qc="uplot",Rc="u-hz",Hc="u-vt",jc="u-title",Uc="u-wrap",Wc="u-under",Gc="u-over",Vc="u-axis",En="u-off",qc="u-select",Yc="u-cursor-x",Kc="u-cursor-y",Jc="u-cursor-pt",Zc="u-legend",Xc="u-live",eu="u-inline",tu="u-series",nu="u-marker",Fr="u-label",lu="u-value",Sl="width",$l="height";var Or="bottom",Kn="left",ts="right",ws="#000",Dr=ws+"0",ns="mousemove",Nr="mousedown",ls="mouseup",Qr="mouseenter",Rr="mouseleave",Hr="dblclick",ou="resize",su="scroll",jr="change",to="dppxchange",vs="--",ll=typeof window<"u",as=ll?document:null,Zn=ll?window:null,ru=ll?navigator:null,ke,Jl;function cs(){let e=devicePixelRatio;ke!=e&&(ke=e,Jl&&ds(jr,Jl,cs),Jl=matchMedia(`(min-resolution: ${ke-.001}dppx) and (max-resolution: ${ke+.001}dppx)`),Sn(jr,Jl,cs),Zn.dispatchEvent(new CustomEvent(to)))}function Et(e,t){if(t!=null){let l=e.classList;!l.contains(t)&&l.add(t)}}function us(e,t){let l=e.classList;l.contains(t)&&l.remove(t)}function Oe(e,t,l){e.style[t]=l+"px"}function Nt(e,t,l,n){let o=as.createElement(e);return t!=null&&Et(o,t),l?.insertBefore(o,n),o}function Bt(e,t){return Nt("div",e,t)}var Ur=new WeakMap;function Jt(e,t,l,n,o){let r="translate("+t+"px,"+l+"px)",i=Ur.get(e);r!=i&&(e.style.transform=r,Ur.set(e,r),t<0||l<0||t>n||l>o?Et(e,En):us(e,En))}var Wr=new WeakMap;function Gr(e,t,l){let n=t+l,o=Wr.get(e);n!=o&&(Wr.set(e,n),e.style.background=t,e.style.borderColor=l)}var Vr=new WeakMap;function qr(e,t,l,n){let o=t+""+l,r=Vr.get(e);o!=r&&(Vr.set(e,o),e.style.height=l+"px",e.style.width=t+"px",e.style.marginLeft=n?-t/2+"px":0,e.style.marginTop=n?-l/2+"px":0)}var bs={passive:!0},iu={...bs,capture:!0};function Sn(e,t,l,n){t.addEventListener(e,l,n?iu:bs)}function ds(e,t,l,n){t.removeEventListener(e,l,bs)}ll&&cs();function Qt(e,t,l,n){let o;l=l||0,n=n||t.length-1;let r=n<=2147483647;for(;n-l>1;)o=r?l+n>>1:St((l+n)/2),t[o]<e?l=o:n=o;return e-t[l]<=t[n]-e?l:n}function xi(e){return(l,n,o)=>{let r=-1,i=-1;for(let c=n;c<=o;c++)if(e(l[c])){r=c;break}for(let c=o;c>=n;c--)if(e(l[c])){i=c;break}return[r,i]}}var ki=e=>e!=null,Ei=e=>e!=null&&e>0,oo=xi(ki),au=xi(Ei);function cu(e,t,l,n=0,o=!1){let r=o?au:oo,i=o?Ei:ki;[t,l]=r(e,t,l);let c=e[t],u=e[t];if(t>-1)if(n==1)c=e[t],u=e[l];else if(n==-1)c=e[l],u=e[t];else for(let f=t;f<=l;f++){let h=e[f];i(h)&&(h<c?c=h:h>u&&(u=h))}return[c??Ie,u??-Ie]}function so(e,t,l,n){let o=Jr(e),r=Jr(t);e==t&&(o==-1?(e*=l,t/=l):(e/=l,t*=l));let i=l==10?Xt:Si,c=o==1?St:zt,u=r==1?zt:St,f=c(i(Ye(e))),h=u(i(Ye(t))),A=Xn(l,f),m=Xn(l,h);return l==10&&(f<0&&(A=Le(A,-f)),h<0&&(m=Le(m,-h))),n||l==2?(e=A*o,t=m*r):(e=_i(e,A),t=ro(t,m)),[e,t]}function ys(e,t,l,n){let o=so(e,t,l,n);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var xs=.1,Yr={mode:3,pad:xs},Cl={pad:0,soft:null,mode:0},uu={min:Cl,max:Cl};function no(e,t,l,n){return io(l)?Kr(e,t,l):(Cl.pad=l,Cl.soft=n?0:null,Cl.mode=n?3:0,Kr(e,t,uu))}function ye(e,t){return e??t}function du(e,t,l){for(t=ye(t,0),l=ye(l,e.length-1);t<=l;){if(e[t]!=null)return!0;t++}return!1}function Kr(e,t,l){let n=l.min,o=l.max,r=ye(n.pad,0),i=ye(o.pad,0),c=ye(n.hard,-Ie),u=ye(o.hard,Ie),f=ye(n.soft,Ie),h=ye(o.soft,-Ie),A=ye(n.mode,0),m=ye(o.mode,0),k=t-e,v=Xt(k),b=At(Ye(e),Ye(t)),M=Xt(b),j=Ye(M-v);(k<1e-24||j>10)&&(k=0,(e==0||t==0)&&(k=1e-24,A==2&&f!=Ie&&(r=0),m==2&&h!=-Ie&&(i=0)));let E=k||b||1e3,_=Xt(E),C=Xn(10,St(_)),z=E*(k==0?e==0?.1:1:r),B=Le(_i(e-z,C/10),24),q=e>=f&&(A==1||A==3&&B<=f||A==2&&B>=f)?f:Ie,G=At(c,B<q&&e>=q?q:Rt(q,B)),L=E*(k==0?t==0?.1:1:i),N=Le(ro(t+L,C/10),24),y=t<=h&&(m==1||m==3&&N>=h||m==2&&N<=h)?h:-Ie,Q=Rt(u,N>y&&t<=y?y:At(y,N));return G==Q&&G==0&&(Q=100),[G,Q]}var fu=new Intl.NumberFormat(ll?ru.language:"en-US"),ks=e=>fu.format(e),$t=Math,eo=$t.PI,Ye=$t.abs,St=$t.floor,qe=$t.round,zt=$t.ceil,Rt=$t.min,At=$t.max,Xn=$t.pow,Jr=$t.sign,Xt=$t.log10,Si=$t.log2,pu=(e,t=1)=>$t.sinh(e)*t,os=(e,t=1)=>$t.asinh(e/t),Ie=1/0;function Zr(e){return(Xt((e^e>>31)-(e>>31))|0)+1}function fs(e,t,l){return Rt(At(e,t),l)}function $i(e){return typeof e=="function"}function we(e){return $i(e)?e:()=>e}var hu=()=>{},Mi=e=>e,Ci=(e,t)=>t,Au=e=>null,Xr=e=>!0,ei=(e,t)=>e==t,mu=/\.\d*?(?=9{6,}|0{6,})/gm,$n=e=>{if(Li(e)||dn.has(e))return e;let t=`${e}`,l=t.match(mu);if(l==null)return e;let n=l[0].length-1;if(t.indexOf("e-")!=-1){let[o,r]=t.split("e");return+`${$n(o)}e${r}`}return Le(e,n)};function xn(e,t){return $n(Le($n(e/t))*t)}function ro(e,t){return $n(zt($n(e/t))*t)}function _i(e,t){return $n(St($n(e/t))*t)}function Le(e,t=0){if(Li(e))return e;let l=10**t,n=e*l*(1+Number.EPSILON);return qe(n)/l}var dn=new Map;function Ii(e){return((""+e).split(".")[1]||"").length}function Il(e,t,l,n){let o=[],r=n.map(Ii);for(let i=t;i<l;i++){let c=Ye(i),u=Le(Xn(e,i),c);for(let f=0;f<n.length;f++){let h=e==10?+`${n[f]}e${i}`:n[f]*u,A=(i>=0?0:c)+(i>=r[f]?0:r[f]),m=e==10?h:Le(h,A);o.push(m),dn.set(m,A)}}return o}var _l={},Es=[],el=[null,null],un=Array.isArray,Li=Number.isInteger,gu=e=>e===void 0;function ti(e){return typeof e=="string"}function io(e){let t=!1;if(e!=null){let l=e.constructor;t=l==null||l==Object}return t}function wu(e){return e!=null&&typeof e=="object"}var vu=Object.getPrototypeOf(Uint8Array),Ti="__proto__";function tl(e,t=io){let l;if(un(e)){let n=e.find(o=>o!=null);if(un(n)||t(n)){l=Array(e.length);for(let o=0;o<e.length;o++)l[o]=tl(e[o],t)}else l=e.slice()}else if(e instanceof vu)l=e.slice();else if(t(e)){l={};for(let n in e)n!=Ti&&(l[n]=tl(e[n],t))}else l=e;return l}function Ge(e){let t=arguments;for(let l=1;l<t.length;l++){let n=t[l];for(let o in n)o!=Ti&&(io(e[o])?Ge(e[o],tl(n[o])):e[o]=tl(n[o]))}return e}var bu=0,yu=1,xu=2;function ku(e,t,l){for(let n=0,o,r=-1;n<t.length;n++){let i=t[n];if(i>r){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<l&&e[o]==null;)e[r=o++]=null}}}function Eu(e,t){if(Mu(e)){let i=e[0].slice();for(let c=1;c<e.length;c++)i.push(...e[c].slice(1));return Cu(i[0])||(i=$u(i)),i}let l=new Set;for(let i=0;i<e.length;i++){let u=e[i][0],f=u.length;for(let h=0;h<f;h++)l.add(u[h])}let n=[Array.from(l).sort((i,c)=>i-c)],o=n[0].length,r=new Map;for(let i=0;i<o;i++)r.set(n[0][i],i);for(let i=0;i<e.length;i++){let c=e[i],u=c[0];for(let f=1;f<c.length;f++){let h=c[f],A=Array(o).fill(void 0),m=t?t[i][f]:yu,k=[];for(let v=0;v<h.length;v++){let b=h[v],M=r.get(u[v]);b===null?m!=bu&&(A[M]=b,m==xu&&k.push(M)):A[M]=b}ku(A,k,o),n.push(A)}}return n}var Su=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function $u(e){let t=e[0],l=t.length,n=Array(l);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,i)=>t[r]-t[i]);let o=[];for(let r=0;r<e.length;r++){let i=e[r],c=Array(l);for(let u=0;u<l;u++)c[u]=i[n[u]];o.push(c)}return o}function Mu(e){let t=e[0][0],l=t.length;for(let n=1;n<e.length;n++){let o=e[n][0];if(o.length!=l)return!1;if(o!=t){for(let r=0;r<l;r++)if(o[r]!=t[r])return!1}}return!0}function Cu(e,t=100){let l=e.length;if(l<=1)return!0;let n=0,o=l-1;for(;n<=o&&e[n]==null;)n++;for(;o>=n&&e[o]==null;)o--;if(o<=n)return!0;let r=At(1,St((o-n+1)/t));for(let i=e[n],c=n+r;c<=o;c+=r){let u=e[c];if(u!=null){if(u<=i)return!1;i=u}}return!0}var Bi=["January","February","March","April","May","June","July","August","September","October","November","December"],zi=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Pi(e){return e.slice(0,3)}var _u=zi.map(Pi),Iu=Bi.map(Pi),Lu={MMMM:Bi,MMM:Iu,WWWW:zi,WWW:_u};function El(e){return(e<10?"0":"")+e}function Tu(e){return(e<10?"00":e<100?"0":"")+e}var Bu={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>El(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>El(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>El(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>El(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>El(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>Tu(e.getMilliseconds())};function Ss(e,t){t=t||Lu;let l=[],n=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=n.exec(e);)l.push(o[0][0]=="{"?Bu[o[1]]:o[0]);return r=>{let i="";for(let c=0;c<l.length;c++)i+=typeof l[c]=="string"?l[c]:l[c](r,t);return i}}var zu=new Intl.DateTimeFormat().resolvedOptions().timeZone;function Pu(e,t){let l;return t=="UTC"||t=="Etc/UTC"?l=new Date(+e+e.getTimezoneOffset()*6e4):t==zu?l=e:(l=new Date(e.toLocaleString("en-US",{timeZone:t})),l.setMilliseconds(e.getMilliseconds())),l}var Fi=e=>e%1==0,lo=[1,2,2.5,5],Fu=Il(10,-32,0,lo),Oi=Il(10,0,32,lo),Ou=Oi.filter(Fi),kn=Fu.concat(Oi),$s=`
`,Di="{YYYY}",ni=$s+Di,Ni="{M}/{D}",Ml=$s+Ni,Zl=Ml+"/{YY}",Qi="{aa}",Du="{h}:{mm}",Jn=Du+Qi,li=$s+Jn,oi=":{ss}",$e=null;function Ri(e){let t=e*1e3,l=t*60,n=l*60,o=n*24,r=o*30,i=o*365,u=(e==1?Il(10,0,3,lo).filter(Fi):Il(10,-3,0,lo)).concat([t,t*5,t*10,t*15,t*30,l,l*5,l*10,l*15,l*30,n,n*2,n*3,n*4,n*6,n*8,n*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,r,r*2,r*3,r*4,r*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),f=[[i,Di,$e,$e,$e,$e,$e,$e,1],[o*28,"{MMM}",ni,$e,$e,$e,$e,$e,1],[o,Ni,ni,$e,$e,$e,$e,$e,1],[n,"{h}"+Qi,Zl,$e,Ml,$e,$e,$e,1],[l,Jn,Zl,$e,Ml,$e,$e,$e,1],[t,oi,Zl+" "+Jn,$e,Ml+" "+Jn,$e,li,$e,1],[e,oi+".{fff}",Zl+" "+Jn,$e,Ml+" "+Jn,$e,li,$e,1]];function h(A){return(m,k,v,b,M,j)=>{let E=[],_=M>=i,C=M>=r&&M<i,z=A(v),B=Le(z*e,3),q=ss(z.getFullYear(),_?0:z.getMonth(),C||_?1:z.getDate()),G=Le(q*e,3);if(C||_){let L=C?M/r:0,N=_?M/i:0,y=B==G?B:Le(ss(q.getFullYear()+N,q.getMonth()+L,1)*e,3),Q=new Date(qe(y/e)),T=Q.getFullYear(),D=Q.getMonth();for(let $=0;y<=b;$++){let Y=ss(T+N*$,D+L*$,1),U=Y-A(Le(Y*e,3));y=Le((+Y+U)*e,3),y<=b&&E.push(y)}}else{let L=M>=o?o:M,N=St(v)-St(B),y=G+N+ro(B-G,L);E.push(y);let Q=A(y),T=Q.getHours()+Q.getMinutes()/l+Q.getSeconds()/n,D=M/n,$=m.axes[k]._space,Y=j/$;for(;y=Le(y+M,e==1?0:3),!(y>b);)if(D>1){let U=St(Le(T+D,6))%24,te=A(y).getHours()-U;te>1&&(te=-1),y-=te*n,T=(T+D)%24;let re=E[E.length-1];Le((y-re)/M,3)*Y>=.7&&E.push(y)}else E.push(y)}return E}}return[u,f,h]}var[Nu,Qu,Ru]=Ri(1),[Hu,ju,Uu]=Ri(.001);Il(2,-53,53,[1]);function si(e,t){return e.map(l=>l.map((n,o)=>o==0||o==8||n==null?n:t(o==1||l[8]==0?n:l[1]+n)))}function ri(e,t){return(l,n,o,r,i)=>{let c=t.find(v=>i>=v[0])||t[t.length-1],u,f,h,A,m,k;return n.map(v=>{let b=e(v),M=b.getFullYear(),j=b.getMonth(),E=b.getDate(),_=b.getHours(),C=b.getMinutes(),z=b.getSeconds(),B=M!=u&&c[2]||j!=f&&c[3]||E!=h&&c[4]||_!=A&&c[5]||C!=m&&c[6]||z!=k&&c[7]||c[1];return u=M,f=j,h=E,A=_,m=C,k=z,B(b)})}}function Wu(e,t){let l=Ss(t);return(n,o,r,i,c)=>o.map(u=>l(e(u)))}function ss(e,t,l){return new Date(e,t,l)}function ii(e,t){return t(e)}var Gu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function ai(e,t){return(l,n,o,r)=>r==null?vs:t(e(n))}function Vu(e,t){let l=e.series[t];return l.width?l.stroke(e,t):l.points.width?l.points.stroke(e,t):null}function qu(e,t){return e.series[t].fill(e,t)}var Yu={show:!0,live:!0,isolate:!1,mount:hu,markers:{show:!0,width:2,stroke:Vu,fill:qu,dash:"solid"},idx:null,idxs:null,values:[]};function Ku(e,t){let l=e.cursor.points,n=Bt(),o=l.size(e,t);Oe(n,Sl,o),Oe(n,$l,o);let r=o/-2;Oe(n,"marginLeft",r),Oe(n,"marginTop",r);let i=l.width(e,t,o);return i&&Oe(n,"borderWidth",i),n}function Ju(e,t){let l=e.series[t].points;return l._fill||l._stroke}function Zu(e,t){let l=e.series[t].points;return l._stroke||l._fill}function Xu(e,t){return e.series[t].points.size}var rs=[0,0];function ed(e,t,l){return rs[0]=t,rs[1]=l,rs}function Xl(e,t,l,n=!0){return o=>{o.button==0&&(!n||o.target==t)&&l(o)}}function is(e,t,l,n=!0){return o=>{(!n||o.target==t)&&l(o)}}var td={show:!0,x:!0,y:!0,lock:!1,move:ed,points:{one:!1,show:Ku,size:Xu,width:0,stroke:Zu,fill:Ju},bind:{mousedown:Xl,mouseup:Xl,click:Xl,dblclick:Xl,mousemove:is,mouseleave:is,mouseenter:is},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,l,n,o)=>n-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Hi={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Ms=Ge({},Hi,{filter:Ci}),ji=Ge({},Ms,{size:10}),Ui=Ge({},Hi,{show:!1}),Cs='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Wi="bold "+Cs,Gi=1.5,ci={show:!0,scale:"x",stroke:ws,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wi,side:2,grid:Ms,ticks:ji,border:Ui,font:Cs,lineGap:Gi,rotate:0},nd="Value",ld="Time",ui={show:!0,scale:"x",auto:!1,sorted:1,min:Ie,max:-Ie,idxs:[]};function od(e,t,l,n,o){return t.map(r=>r==null?"":ks(r))}function sd(e,t,l,n,o,r,i){let c=[],u=dn.get(o)||0;l=i?l:Le(ro(l,o),u);for(let f=l;f<=n;f=Le(f+o,u))c.push(Object.is(f,-0)?0:f);return c}function ps(e,t,l,n,o,r,i){let c=[],u=e.scales[e.axes[t].scale].log,f=u==10?Xt:Si,h=St(f(l));o=Xn(u,h),u==10&&(o=kn[Qt(o,kn)]);let A=l,m=o*u;u==10&&(m=kn[Qt(m,kn)]);do c.push(A),A=A+o,u==10&&!dn.has(A)&&(A=Le(A,dn.get(o))),A>=m&&(o=A,m=o*u,u==10&&(m=kn[Qt(m,kn)]));while(A<=n);return c}function rd(e,t,l,n,o,r,i){let u=e.scales[e.axes[t].scale].asinh,f=n>u?ps(e,t,At(u,l),n,o):[u],h=n>=0&&l<=0?[0]:[];return(l<-u?ps(e,t,At(u,-n),-l,o):[u]).reverse().map(m=>-m).concat(h,f)}var Vi=/./,id=/[12357]/,ad=/[125]/,di=/1/,hs=(e,t,l,n)=>e.map((o,r)=>t==4&&o==0||r%n==0&&l.test(o.toExponential()[o<0?1:0])?o:null);function cd(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=e.scales[i],u=e.valToPos,f=r._space,h=u(10,i),A=u(9,i)-h>=f?Vi:u(7,i)-h>=f?id:u(5,i)-h>=f?ad:di;if(A==di){let m=Ye(u(1,i)-h);if(m<f)return hs(t.slice().reverse(),c.distr,A,zt(f/m)).reverse()}return hs(t,c.distr,A,1)}function ud(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=r._space,u=e.valToPos,f=Ye(u(1,i)-u(2,i));return f<c?hs(t.slice().reverse(),3,Vi,zt(c/f)).reverse():t}function dd(e,t,l,n){return n==null?vs:t==null?"":ks(t)}var fi={show:!0,scale:"y",stroke:ws,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Wi,side:3,grid:Ms,ticks:ji,border:Ui,font:Cs,lineGap:Gi,rotate:0};function fd(e,t){let l=3+(e||1)*2;return Le(l*t,3)}function pd(e,t){let{scale:l,idxs:n}=e.series[0],o=e._data[0],r=e.valToPos(o[n[0]],l,!0),i=e.valToPos(o[n[1]],l,!0),c=Ye(i-r),u=e.series[t],f=c/(u.points.space*ke);return n[1]-n[0]<=f}var pi={scale:null,auto:!0,sorted:0,min:Ie,max:-Ie},qi=(e,t,l,n,o)=>o,hi={show:!0,auto:!0,sorted:0,gaps:qi,alpha:1,facets:[Ge({},pi,{scale:"x"}),Ge({},pi,{scale:"y"})]},Ai={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:qi,alpha:1,points:{show:pd,filter:null},values:null,min:Ie,max:-Ie,idxs:[],path:null,clip:null};function hd(e,t,l,n,o){return l/10}var Yi={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ad=Ge({},Yi,{time:!1,ori:1}),mi={};function Ki(e,t){let l=mi[e];return l||(l={key:e,plots:[],sub(n){l.plots.push(n)},unsub(n){l.plots=l.plots.filter(o=>o!=n)},pub(n,o,r,i,c,u,f){for(let h=0;h<l.plots.length;h++)l.plots[h]!=o&&l.plots[h].pub(n,o,r,i,c,u,f)}},e!=null&&(mi[e]=l)),l}var nl=1,As=2;function Mn(e,t,l){let n=e.mode,o=e.series[t],r=n==2?e._data[t]:e._data,i=e.scales,c=e.bbox,u=r[0],f=n==2?r[1]:r[t],h=n==2?i[o.facets[0].scale]:i[e.series[0].scale],A=n==2?i[o.facets[1].scale]:i[o.scale],m=c.left,k=c.top,v=c.width,b=c.height,M=e.valToPosH,j=e.valToPosV;return h.ori==0?l(o,u,f,h,A,M,j,m,k,v,b,co,ol,fo,Zi,ea):l(o,u,f,h,A,j,M,k,m,b,v,uo,sl,Ls,Xi,ta)}function _s(e,t){let l=0,n=0,o=ye(e.bands,Es);for(let r=0;r<o.length;r++){let i=o[r];i.series[0]==t?l=i.dir:i.series[1]==t&&(i.dir==1?n|=1:n|=2)}return[l,n==1?-1:n==2?1:n==3?2:0]}function md(e,t,l,n,o){let r=e.mode,i=e.series[t],c=r==2?i.facets[1].scale:i.scale,u=e.scales[c];return o==-1?u.min:o==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function en(e,t,l,n,o,r){return Mn(e,t,(i,c,u,f,h,A,m,k,v,b,M)=>{let j=i.pxRound,E=f.dir*(f.ori==0?1:-1),_=f.ori==0?ol:sl,C,z;E==1?(C=l,z=n):(C=n,z=l);let B=j(A(c[C],f,b,k)),q=j(m(u[C],h,M,v)),G=j(A(c[z],f,b,k)),L=j(m(r==1?h.max:h.min,h,M,v)),N=new Path2D(o);return _(N,G,L),_(N,B,L),_(N,B,q),N})}function ao(e,t,l,n,o,r){let i=null;if(e.length>0){i=new Path2D;let c=t==0?fo:Ls,u=l;for(let A=0;A<e.length;A++){let m=e[A];if(m[1]>m[0]){let k=m[0]-u;k>0&&c(i,u,n,k,n+r),u=m[1]}}let f=l+o-u,h=10;f>0&&c(i,u,n-h/2,f,n+r+h)}return i}function gd(e,t,l){let n=e[e.length-1];n&&n[0]==t?n[1]=l:e.push([t,l])}function Is(e,t,l,n,o,r,i){let c=[],u=e.length;for(let f=o==1?l:n;f>=l&&f<=n;f+=o)if(t[f]===null){let A=f,m=f;if(o==1)for(;++f<=n&&t[f]===null;)m=f;else for(;--f>=l&&t[f]===null;)m=f;let k=r(e[A]),v=m==A?k:r(e[m]),b=A-o;k=i<=0&&b>=0&&b<u?r(e[b]):k;let j=m+o;v=i>=0&&j>=0&&j<u?r(e[j]):v,v>=k&&c.push([k,v])}return c}function gi(e){return e==0?Mi:e==1?qe:t=>xn(t,e)}function Ji(e){let t=e==0?co:uo,l=e==0?(o,r,i,c,u,f)=>{o.arcTo(r,i,c,u,f)}:(o,r,i,c,u,f)=>{o.arcTo(i,r,u,c,f)},n=e==0?(o,r,i,c,u)=>{o.rect(r,i,c,u)}:(o,r,i,c,u)=>{o.rect(i,r,u,c)};return(o,r,i,c,u,f=0,h=0)=>{f==0&&h==0?n(o,r,i,c,u):(f=Rt(f,c/2,u/2),h=Rt(h,c/2,u/2),t(o,r+f,i),l(o,r+c,i,r+c,i+u,f),l(o,r+c,i+u,r,i+u,h),l(o,r,i+u,r,i,h),l(o,r,i,r+c,i,f),o.closePath())}}var co=(e,t,l)=>{e.moveTo(t,l)},uo=(e,t,l)=>{e.moveTo(l,t)},ol=(e,t,l)=>{e.lineTo(t,l)},sl=(e,t,l)=>{e.lineTo(l,t)},fo=Ji(0),Ls=Ji(1),Zi=(e,t,l,n,o,r)=>{e.arc(t,l,n,o,r)},Xi=(e,t,l,n,o,r)=>{e.arc(l,t,n,o,r)},ea=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(t,l,n,o,r,i)},ta=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(l,t,o,n,i,r)};function na(e){return(t,l,n,o,r)=>Mn(t,l,(i,c,u,f,h,A,m,k,v,b,M)=>{let{pxRound:j,points:E}=i,_,C;f.ori==0?(_=co,C=Zi):(_=uo,C=Xi);let z=Le(E.width*ke,3),B=(E.size-E.width)/2*ke,q=Le(B*2,3),G=new Path2D,L=new Path2D,{left:N,top:y,width:Q,height:T}=t.bbox;fo(L,N-q,y-q,Q+q*2,T+q*2);let D=$=>{if(u[$]!=null){let Y=j(A(c[$],f,b,k)),U=j(m(u[$],h,M,v));_(G,Y+B,U),C(G,Y,U,B,0,eo*2)}};if(r)r.forEach(D);else for(let $=n;$<=o;$++)D($);return{stroke:z>0?G:null,fill:G,clip:L,flags:nl|As}})}function la(e){return(t,l,n,o,r,i)=>{n!=o&&(r!=n&&i!=n&&e(t,l,n),r!=o&&i!=o&&e(t,l,o),e(t,l,i))}}var wd=la(ol),vd=la(sl);function oa(e){let t=ye(e?.alignGaps,0);return(l,n,o,r)=>Mn(l,n,(i,c,u,f,h,A,m,k,v,b,M)=>{[o,r]=oo(u,o,r);let j=i.pxRound,E=T=>j(A(T,f,b,k)),_=T=>j(m(T,h,M,v)),C,z;f.ori==0?(C=ol,z=wd):(C=sl,z=vd);let B=f.dir*(f.ori==0?1:-1),q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:nl},G=q.stroke,L=!1;if(r-o>=b*4){let T=S=>l.posToVal(S,f.key,!0),D=null,$=null,Y,U,se,ce=E(c[B==1?o:r]),te=E(c[o]),re=E(c[r]),O=T(B==1?te+1:re-1);for(let S=B==1?o:r;S>=o&&S<=r;S+=B){let K=c[S],W=(B==1?K<O:K>O)?ce:E(K),ne=u[S];W==ce?ne!=null?(U=ne,D==null?(C(G,W,_(U)),Y=D=$=U):U<D?D=U:U>$&&($=U)):ne===null&&(L=!0):(D!=null&&z(G,ce,_(D),_($),_(Y),_(U)),ne!=null?(U=ne,C(G,W,_(U)),D=$=Y=U):(D=$=null,ne===null&&(L=!0)),ce=W,O=T(ce+B))}D!=null&&D!=$&&se!=ce&&z(G,ce,_(D),_($),_(Y),_(U))}else for(let T=B==1?o:r;T>=o&&T<=r;T+=B){let D=u[T];D===null?L=!0:D!=null&&C(G,E(c[T]),_(D))}let[y,Q]=_s(l,n);if(i.fill!=null||y!=0){let T=q.fill=new Path2D(G),D=i.fillTo(l,n,i.min,i.max,y),$=_(D),Y=E(c[o]),U=E(c[r]);B==-1&&([U,Y]=[Y,U]),C(T,U,$),C(T,Y,$)}if(!i.spanGaps){let T=[];L&&T.push(...Is(c,u,o,r,B,E,t)),q.gaps=T=i.gaps(l,n,o,r,T),q.clip=ao(T,f.ori,k,v,b,M)}return Q!=0&&(q.band=Q==2?[en(l,n,o,r,G,-1),en(l,n,o,r,G,1)]:en(l,n,o,r,G,Q)),q})}function bd(e){let t=ye(e.align,1),l=ye(e.ascDesc,!1),n=ye(e.alignGaps,0),o=ye(e.extend,!1);return(r,i,c,u)=>Mn(r,i,(f,h,A,m,k,v,b,M,j,E,_)=>{[c,u]=oo(A,c,u);let C=f.pxRound,{left:z,width:B}=r.bbox,q=te=>C(v(te,m,E,M)),G=te=>C(b(te,k,_,j)),L=m.ori==0?ol:sl,N={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:nl},y=N.stroke,Q=m.dir*(m.ori==0?1:-1),T=G(A[Q==1?c:u]),D=q(h[Q==1?c:u]),$=D,Y=D;o&&t==-1&&(Y=z,L(y,Y,T)),L(y,D,T);for(let te=Q==1?c:u;te>=c&&te<=u;te+=Q){let re=A[te];if(re==null)continue;let O=q(h[te]),S=G(re);t==1?L(y,O,T):L(y,$,S),L(y,O,S),T=S,$=O}let U=$;o&&t==1&&(U=z+B,L(y,U,T));let[se,ce]=_s(r,i);if(f.fill!=null||se!=0){let te=N.fill=new Path2D(y),re=f.fillTo(r,i,f.min,f.max,se),O=G(re);L(te,U,O),L(te,Y,O)}if(!f.spanGaps){let te=[];te.push(...Is(h,A,c,u,Q,q,n));let re=f.width*ke/2,O=l||t==1?re:-re,S=l||t==-1?-re:re;te.forEach(K=>{K[0]+=O,K[1]+=S}),N.gaps=te=f.gaps(r,i,c,u,te),N.clip=ao(te,m.ori,M,j,E,_)}return ce!=0&&(N.band=ce==2?[en(r,i,c,u,y,-1),en(r,i,c,u,y,1)]:en(r,i,c,u,y,ce)),N})}function wi(e,t,l,n,o,r,i=Ie){if(e.length>1){let c=null;for(let u=0,f=1/0;u<e.length;u++)if(t[u]!==void 0){if(c!=null){let h=Ye(e[u]-e[c]);h<f&&(f=h,i=Ye(l(e[u],n,o,r)-l(e[c],n,o,r)))}c=u}}return i}function yd(e){e=e||_l;let t=ye(e.size,[.6,Ie,1]),l=e.align||0,n=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let r=we(o),i=1-t[0],c=ye(t[1],Ie),u=ye(t[2],1),f=ye(e.disp,_l),h=ye(e.each,k=>{}),{fill:A,stroke:m}=f;return(k,v,b,M)=>Mn(k,v,(j,E,_,C,z,B,q,G,L,N,y)=>{let Q=j.pxRound,T=l,D=n*ke,$=c*ke,Y=u*ke,U,se;C.ori==0?[U,se]=r(k,v):[se,U]=r(k,v);let ce=C.dir*(C.ori==0?1:-1),te=C.ori==0?fo:Ls,re=C.ori==0?h:(F,pe,ae,He,Ne,Je,ut)=>{h(F,pe,ae,Ne,He,ut,Je)},O=ye(k.bands,Es).find(F=>F.series[0]==v),S=O!=null?O.dir:0,K=j.fillTo(k,v,j.min,j.max,S),X=Q(q(K,z,y,L)),W,ne,ie,Ae=N,de=Q(j.width*ke),Ve=!1,Ke=null,Be=null,De=null,vt=null;A!=null&&(de==0||m!=null)&&(Ve=!0,Ke=A.values(k,v,b,M),Be=new Map,new Set(Ke).forEach(F=>{F!=null&&Be.set(F,new Path2D)}),de>0&&(De=m.values(k,v,b,M),vt=new Map,new Set(De).forEach(F=>{F!=null&&vt.set(F,new Path2D)})));let{x0:le,size:ve}=f;if(le!=null&&ve!=null){T=1,E=le.values(k,v,b,M),le.unit==2&&(E=E.map(ae=>k.posToVal(G+ae*N,C.key,!0)));let F=ve.values(k,v,b,M);ve.unit==2?ne=F[0]*N:ne=B(F[0],C,N,G)-B(0,C,N,G),Ae=wi(E,_,B,C,N,G,Ae),ie=Ae-ne+D}else Ae=wi(E,_,B,C,N,G,Ae),ie=Ae*i+D,ne=Ae-ie;ie<1&&(ie=0),de>=ne/2&&(de=0),ie<5&&(Q=Mi);let Me=ie>0,Ce=Ae-ie-(Me?de:0);ne=Q(fs(Ce,Y,$)),W=(T==0?ne/2:T==ce?0:ne)-T*ce*((T==0?D/2:0)+(Me?de/2:0));let Ee={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Te=Ve?null:new Path2D,at=null;if(O!=null)at=k.data[O.series[1]];else{let{y0:F,y1:pe}=f;F!=null&&pe!=null&&(_=pe.values(k,v,b,M),at=F.values(k,v,b,M))}let I=U*ne,R=se*ne;for(let F=ce==1?b:M;F>=b&&F<=M;F+=ce){let pe=_[F];if(pe==null)continue;if(at!=null){let gt=at[F]??0;if(pe-gt==0)continue;X=q(gt,z,y,L)}let ae=C.distr!=2||f!=null?E[F]:F,He=B(ae,C,N,G),Ne=q(ye(pe,K),z,y,L),Je=Q(He-W),ut=Q(At(Ne,X)),Ze=Q(Rt(Ne,X)),mt=ut-Ze;if(pe!=null){let gt=pe<0?R:I,Pt=pe<0?I:R;Ve?(de>0&&De[F]!=null&&te(vt.get(De[F]),Je,Ze+St(de/2),ne,At(0,mt-de),gt,Pt),Ke[F]!=null&&te(Be.get(Ke[F]),Je,Ze+St(de/2),ne,At(0,mt-de),gt,Pt)):te(Te,Je,Ze+St(de/2),ne,At(0,mt-de),gt,Pt),re(k,v,F,Je-de/2,Ze,ne+de,mt)}}return de>0?Ee.stroke=Ve?vt:Te:Ve||(Ee._fill=j.width==0?j._fill:j._stroke??j._fill,Ee.width=0),Ee.fill=Ve?Be:Te,Ee})}function xd(e,t){let l=ye(t?.alignGaps,0);return(n,o,r,i)=>Mn(n,o,(c,u,f,h,A,m,k,v,b,M,j)=>{[r,i]=oo(f,r,i);let E=c.pxRound,_=U=>E(m(U,h,M,v)),C=U=>E(k(U,A,j,b)),z,B,q;h.ori==0?(z=co,q=ol,B=ea):(z=uo,q=sl,B=ta);let G=h.dir*(h.ori==0?1:-1),L=_(u[G==1?r:i]),N=L,y=[],Q=[];for(let U=G==1?r:i;U>=r&&U<=i;U+=G)if(f[U]!=null){let ce=u[U],te=_(ce);y.push(N=te),Q.push(C(f[U]))}let T={stroke:e(y,Q,z,q,B,E),fill:null,clip:null,band:null,gaps:null,flags:nl},D=T.stroke,[$,Y]=_s(n,o);if(c.fill!=null||$!=0){let U=T.fill=new Path2D(D),se=c.fillTo(n,o,c.min,c.max,$),ce=C(se);q(U,N,ce),q(U,L,ce)}if(!c.spanGaps){let U=[];U.push(...Is(u,f,r,i,G,_,l)),T.gaps=U=c.gaps(n,o,r,i,U),T.clip=ao(U,h.ori,v,b,M,j)}return Y!=0&&(T.band=Y==2?[en(n,o,r,i,D,-1),en(n,o,r,i,D,1)]:en(n,o,r,i,D,Y)),T})}function kd(e){return xd(Ed,e)}function Ed(e,t,l,n,o,r){let i=e.length;if(i<2)return null;let c=new Path2D;if(l(c,e[0],t[0]),i==2)n(c,e[1],t[1]);else{let u=Array(i),f=Array(i-1),h=Array(i-1),A=Array(i-1);for(let m=0;m<i-1;m++)h[m]=t[m+1]-t[m],A[m]=e[m+1]-e[m],f[m]=h[m]/A[m];u[0]=f[0];for(let m=1;m<i-1;m++)f[m]===0||f[m-1]===0||f[m-1]>0!=f[m]>0?u[m]=0:(u[m]=3*(A[m-1]+A[m])/((2*A[m]+A[m-1])/f[m-1]+(A[m]+2*A[m-1])/f[m]),isFinite(u[m])||(u[m]=0));u[i-1]=f[i-2];for(let m=0;m<i-1;m++)o(c,e[m]+A[m]/3,t[m]+u[m]*A[m]/3,e[m+1]-A[m]/3,t[m+1]-u[m+1]*A[m]/3,e[m+1],t[m+1])}return c}var ms=new Set;function vi(){for(let e of ms)e.syncRect(!0)}ll&&(Sn(ou,Zn,vi),Sn(su,Zn,vi,!0),Sn(to,Zn,()=>{it.pxRatio=ke}));var Sd=oa(),$d=na();function bi(e,t,l,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((r,i)=>gs(r,i,t,l))}function Md(e,t){return e.map((l,n)=>n==0?{}:Ge({},t,l))}function gs(e,t,l,n){return Ge({},t==0?l:n,e)}function sa(e,t,l){return t==null?el:[t,l]}var Cd=sa;function _d(e,t,l){return t==null?el:no(t,l,xs,!0)}function ra(e,t,l,n){return t==null?el:so(t,l,e.scales[n].log,!1)}var Id=ra;function ia(e,t,l,n){return t==null?el:ys(t,l,e.scales[n].log,!1)}var Ld=ia;function Td(e,t,l,n,o){let r=At(Zr(e),Zr(t)),i=t-e,c=Qt(o/n*i,l);do{let u=l[c],f=n*u/i;if(f>=o&&r+(u<5?dn.get(u):0)<=17)return[u,f]}while(++c<l.length);return[0,0]}function yi(e){let t,l;return e=e.replace(/(\d+)px/,(n,o)=>(t=qe((l=+o)*ke))+"px"),[e,t,l]}function Bd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let l=Le(t[2]*ke,1);t[0]=t[0].replace(/[0-9.]+px/,l+"px"),t[1]=l})}function it(e,t,l){let n={mode:ye(e.mode,1)},o=n.mode;function r(s,a,d,p){let g=a.valToPct(s);return p+d*(a.dir==-1?1-g:g)}function i(s,a,d,p){let g=a.valToPct(s);return p+d*(a.dir==-1?g:1-g)}function c(s,a,d,p){return a.ori==0?r(s,a,d,p):i(s,a,d,p)}n.valToPosH=r,n.valToPosV=i;let u=!1;n.status=0;let f=n.root=Bt(Qc);if(e.id!=null&&(f.id=e.id),Et(f,e.class),e.title){let s=Bt(jc,f);s.textContent=e.title}let h=Nt("canvas"),A=n.ctx=h.getContext("2d"),m=Bt(Uc,f);Sn("click",m,s=>{s.target===v&&(ze!=jn||Qe!=Un)&&rt.click(n,s)},!0);let k=n.under=Bt(Wc,m);m.appendChild(h);let v=n.over=Bt(Gc,m);e=tl(e);let b=+ye(e.pxAlign,1),M=gi(b);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(n,e)||e)});let j=e.ms||.001,E=n.series=o==1?bi(e.series||[],ui,Ai,!1):Md(e.series||[null],hi),_=n.axes=bi(e.axes||[],ci,fi,!0),C=n.scales={},z=n.bands=e.bands||[];z.forEach(s=>{s.fill=we(s.fill||null),s.dir=ye(s.dir,-1)});let B=o==2?E[1].facets[0].scale:E[0].scale,q={axes:ac,series:lc},G=(e.drawOrder||["axes","series"]).map(s=>q[s]);function L(s){let a=s.distr==3?d=>Xt(d>0?d:s.clamp(n,d,s.min,s.max,s.key)):s.distr==4?d=>os(d,s.asinh):s.distr==100?d=>s.fwd(d):d=>d;return d=>{let p=a(d),{_min:g,_max:w}=s,P=w-g;return(p-g)/P}}function N(s){let a=C[s];if(a==null){let d=(e.scales||_l)[s]||_l;if(d.from!=null){N(d.from);let p=Ge({},C[d.from],d,{key:s});p.valToPct=L(p),C[s]=p}else{a=C[s]=Ge({},s==B?Yi:Ad,d),a.key=s;let p=a.time,g=a.range,w=un(g);if((s!=B||o==2&&!p)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Yr:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Yr:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&io(g))){let P=g;g=(H,V,J)=>V==null?el:no(V,J,P)}a.range=we(g||(p?Cd:s==B?a.distr==3?Id:a.distr==4?Ld:sa:a.distr==3?ra:a.distr==4?ia:_d)),a.auto=we(w?!1:a.auto),a.clamp=we(a.clamp||hd),a._min=a._max=null,a.valToPct=L(a)}}}N("x"),N("y"),o==1&&E.forEach(s=>{N(s.scale)}),_.forEach(s=>{N(s.scale)});for(let s in e.scales)N(s);let y=C[B],Q=y.distr,T,D;y.ori==0?(Et(f,Rc),T=r,D=i):(Et(f,Hc),T=i,D=r);let $={};for(let s in C){let a=C[s];(a.min!=null||a.max!=null)&&($[s]={min:a.min,max:a.max},a.min=a.max=null)}let Y=e.tzDate||(s=>new Date(qe(s/j))),U=e.fmtDate||Ss,se=j==1?Ru(Y):Uu(Y),ce=ri(Y,si(j==1?Qu:ju,U)),te=ai(Y,ii(Gu,U)),re=[],O=n.legend=Ge({},Yu,e.legend),S=n.cursor=Ge({},td,{drag:{y:o==2}},e.cursor),K=O.show,X=S.show,W=O.markers;O.idxs=re,W.width=we(W.width),W.dash=we(W.dash),W.stroke=we(W.stroke),W.fill=we(W.fill);let ne,ie,Ae,de=[],Ve=[],Ke,Be=!1,De={};if(O.live){let s=E[1]?E[1].values:null;Be=s!=null,Ke=Be?s(n,1,0):{_:0};for(let a in Ke)De[a]=vs}if(K)if(ne=Nt("table",Zc,f),Ae=Nt("tbody",null,ne),O.mount(n,ne),Be){ie=Nt("thead",null,ne,Ae);let s=Nt("tr",null,ie);Nt("th",null,s);for(var vt in Ke)Nt("th",Fr,s).textContent=vt}else Et(ne,eu),O.live&&Et(ne,Xc);let le={show:!0},ve={show:!1};function Me(s,a){if(a==0&&(Be||!O.live||o==2))return el;let d=[],p=Nt("tr",tu,Ae,Ae.childNodes[a]);Et(p,s.class),s.show||Et(p,En);let g=Nt("th",null,p);if(W.show){let H=Bt(nu,g);if(a>0){let V=W.width(n,a);V&&(H.style.border=V+"px "+W.dash(n,a)+" "+W.stroke(n,a)),H.style.background=W.fill(n,a)}}let w=Bt(Fr,g);s.label instanceof HTMLElement?w.appendChild(s.label):w.textContent=s.label,a>0&&(W.show||(w.style.color=s.width>0?W.stroke(n,a):W.fill(n,a)),Ee("click",g,H=>{if(S._lock)return;mn(H);let V=E.indexOf(s);if((H.ctrlKey||H.metaKey)!=O.isolate){let J=E.some((Z,ee)=>ee>0&&ee!=V&&Z.show);E.forEach((Z,ee)=>{ee>0&&Ut(ee,J?ee==V?le:ve:le,!0,We.setSeries)})}else Ut(V,{show:!s.show},!0,We.setSeries)},!1),zn&&Ee(Qr,g,H=>{S._lock||(mn(H),Ut(E.indexOf(s),Gn,!0,We.setSeries))},!1));for(var P in Ke){let H=Nt("td",lu,p);H.textContent="--",d.push(H)}return[p,d]}let Ce=new Map;function Ee(s,a,d,p=!0){let g=Ce.get(a)||{},w=S.bind[s](n,a,d,p);w&&(Sn(s,a,g[s]=w),Ce.set(a,g))}function Te(s,a,d){let p=Ce.get(a)||{};for(let g in p)(s==null||g==s)&&(ds(g,a,p[g]),delete p[g]);s==null&&Ce.delete(a)}let at=0,I=0,R=0,F=0,pe=0,ae=0,He=pe,Ne=ae,Je=R,ut=F,Ze=0,mt=0,gt=0,Pt=0;n.bbox={};let Mo=!1,Ol=!1,Bn=!1,An=!1,Dl=!1,Ct=!1;function Co(s,a,d){(d||s!=n.width||a!=n.height)&&Us(s,a),Nn(!1),Bn=!0,Ol=!0,Qn()}function Us(s,a){n.width=at=R=s,n.height=I=F=a,pe=ae=0,Ka(),Ja();let d=n.bbox;Ze=d.left=xn(pe*ke,.5),mt=d.top=xn(ae*ke,.5),gt=d.width=xn(R*ke,.5),Pt=d.height=xn(F*ke,.5)}let Va=3;function qa(){let s=!1,a=0;for(;!s;){a++;let d=rc(a),p=ic(a);s=a==Va||d&&p,s||(Us(n.width,n.height),Ol=!0)}}function Ya({width:s,height:a}){Co(s,a)}n.setSize=Ya;function Ka(){let s=!1,a=!1,d=!1,p=!1;_.forEach((g,w)=>{if(g.show&&g._show){let{side:P,_size:H}=g,V=P%2,J=g.label!=null?g.labelSize:0,Z=H+J;Z>0&&(V?(R-=Z,P==3?(pe+=Z,p=!0):d=!0):(F-=Z,P==0?(ae+=Z,s=!0):a=!0))}}),gn[0]=s,gn[1]=d,gn[2]=a,gn[3]=p,R-=nn[1]+nn[3],pe+=nn[3],F-=nn[2]+nn[0],ae+=nn[0]}function Ja(){let s=pe+R,a=ae+F,d=pe,p=ae;function g(w,P){switch(w){case 1:return s+=P,s-P;case 2:return a+=P,a-P;case 3:return d-=P,d+P;case 0:return p-=P,p+P}}_.forEach((w,P)=>{if(w.show&&w._show){let H=w.side;w._pos=g(H,w._size),w.label!=null&&(w._lpos=g(H,w.labelSize))}})}if(S.dataIdx==null){let s=S.hover,a=s.skip=new Set(s.skip??[]);a.add(void 0);let d=s.prox=we(s.prox),p=s.bias??=0;S.dataIdx=(g,w,P,H)=>{if(w==0)return P;let V=P,J=d(g,w,P,H)??Ie,Z=J>=0&&J<Ie,ee=y.ori==0?R:F,fe=S.left,xe=t[0],be=t[w];if(a.has(be[P])){V=null;let me=null,ue=null,oe;if(p==0||p==-1)for(oe=P;me==null&&oe-- >0;)a.has(be[oe])||(me=oe);if(p==0||p==1)for(oe=P;ue==null&&oe++<be.length;)a.has(be[oe])||(ue=oe);if(me!=null||ue!=null)if(Z){let Fe=me==null?-1/0:T(xe[me],y,ee,0),je=ue==null?1/0:T(xe[ue],y,ee,0),ot=fe-Fe,_e=je-fe;ot<=_e?ot<=J&&(V=me):_e<=J&&(V=ue)}else V=ue==null?me:me==null?ue:P-me<=ue-P?me:ue}else Z&&Ye(fe-T(xe[P],y,ee,0))>J&&(V=null);return V}}let mn=s=>{S.event=s};S.idxs=re,S._lock=!1;let ct=S.points;ct.show=we(ct.show),ct.size=we(ct.size),ct.stroke=we(ct.stroke),ct.width=we(ct.width),ct.fill=we(ct.fill);let jt=n.focus=Ge({},e.focus||{alpha:.3},S.focus),zn=jt.prox>=0,Pn=zn&&ct.one,_t=[],Fn=[],On=[];function Ws(s,a){let d=ct.show(n,a);if(d instanceof HTMLElement)return Et(d,Jc),Et(d,s.class),Jt(d,-10,-10,R,F),v.insertBefore(d,_t[a]),d}function Gs(s,a){if(o==1||a>0){let d=o==1&&C[s.scale].time,p=s.value;s.value=d?ti(p)?ai(Y,ii(p,U)):p||te:p||dd,s.label=s.label||(d?ld:nd)}if(Pn||a>0){s.width=s.width==null?1:s.width,s.paths=s.paths||Sd||Au,s.fillTo=we(s.fillTo||md),s.pxAlign=+ye(s.pxAlign,b),s.pxRound=gi(s.pxAlign),s.stroke=we(s.stroke||null),s.fill=we(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let d=fd(At(1,s.width),1),p=s.points=Ge({},{size:d,width:At(1,d*.2),stroke:s.stroke,space:d*2,paths:$d,_stroke:null,_fill:null},s.points);p.show=we(p.show),p.filter=we(p.filter),p.fill=we(p.fill),p.stroke=we(p.stroke),p.paths=we(p.paths),p.pxAlign=s.pxAlign}if(K){let d=Me(s,a);de.splice(a,0,d[0]),Ve.splice(a,0,d[1]),O.values.push(null)}if(X){re.splice(a,0,null);let d=null;Pn?a==0&&(d=Ws(s,a)):a>0&&(d=Ws(s,a)),_t.splice(a,0,d),Fn.splice(a,0,0),On.splice(a,0,0)}lt("addSeries",a)}function Za(s,a){a=a??E.length,s=o==1?gs(s,a,ui,Ai):gs(s,a,{},hi),E.splice(a,0,s),Gs(E[a],a)}n.addSeries=Za;function Xa(s){if(E.splice(s,1),K){O.values.splice(s,1),Ve.splice(s,1);let a=de.splice(s,1)[0];Te(null,a.firstChild),a.remove()}X&&(re.splice(s,1),_t.splice(s,1)[0].remove(),Fn.splice(s,1),On.splice(s,1)),lt("delSeries",s)}n.delSeries=Xa;let gn=[!1,!1,!1,!1];function ec(s,a){if(s._show=s.show,s.show){let d=s.side%2,p=C[s.scale];p==null&&(s.scale=d?E[1].scale:B,p=C[s.scale]);let g=p.time;s.size=we(s.size),s.space=we(s.space),s.rotate=we(s.rotate),un(s.incrs)&&s.incrs.forEach(P=>{!dn.has(P)&&dn.set(P,Ii(P))}),s.incrs=we(s.incrs||(p.distr==2?Ou:g?j==1?Nu:Hu:kn)),s.splits=we(s.splits||(g&&p.distr==1?se:p.distr==3?ps:p.distr==4?rd:sd)),s.stroke=we(s.stroke),s.grid.stroke=we(s.grid.stroke),s.ticks.stroke=we(s.ticks.stroke),s.border.stroke=we(s.border.stroke);let w=s.values;s.values=un(w)&&!un(w[0])?we(w):g?un(w)?ri(Y,si(w,U)):ti(w)?Wu(Y,w):w||ce:w||od,s.filter=we(s.filter||(p.distr>=3&&p.log==10?cd:p.distr==3&&p.log==2?ud:Ci)),s.font=yi(s.font),s.labelFont=yi(s.labelFont),s._size=s.size(n,null,a,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(gn[a]=!0,s._el=Bt(Vc,m))}}function ul(s,a,d,p){let[g,w,P,H]=d,V=a%2,J=0;return V==0&&(H||w)&&(J=a==0&&!g||a==2&&!P?qe(ci.size/3):0),V==1&&(g||P)&&(J=a==1&&!w||a==3&&!H?qe(fi.size/2):0),J}let Vs=n.padding=(e.padding||[ul,ul,ul,ul]).map(s=>we(ye(s,ul))),nn=n._padding=Vs.map((s,a)=>s(n,a,gn,0)),st,Xe=null,et=null,Nl=o==1?E[0].idxs:null,Ft=null,dl=!1;function qs(s,a){if(t=s??[],n.data=n._data=t,o==2){st=0;for(let d=1;d<E.length;d++)st+=t[d][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Ft=t[0],st=Ft.length;let d=t;if(Q==2){d=t.slice();let p=d[0]=Array(st);for(let g=0;g<st;g++)p[g]=g}n._data=t=d}if(Nn(!0),lt("setData"),Q==2&&(Bn=!0),a!==!1){let d=y;d.auto(n,dl)?_o():on(B,d.min,d.max),An=An||S.left>=0,Ct=!0,Qn()}}n.setData=qs;function _o(){dl=!0;let s,a;o==1&&(st>0?(Xe=Nl[0]=0,et=Nl[1]=st-1,s=t[0][Xe],a=t[0][et],Q==2?(s=Xe,a=et):s==a&&(Q==3?[s,a]=so(s,s,y.log,!1):Q==4?[s,a]=ys(s,s,y.log,!1):y.time?a=s+qe(86400/j):[s,a]=no(s,a,xs,!0))):(Xe=Nl[0]=s=null,et=Nl[1]=a=null)),on(B,s,a)}let Ql,Dn,Io,Lo,To,Bo,zo,Po,Fo,wt;function Ys(s,a,d,p,g,w){s??=Dr,d??=Es,p??="butt",g??=Dr,w??="round",s!=Ql&&(A.strokeStyle=Ql=s),g!=Dn&&(A.fillStyle=Dn=g),a!=Io&&(A.lineWidth=Io=a),w!=To&&(A.lineJoin=To=w),p!=Bo&&(A.lineCap=Bo=p),d!=Lo&&A.setLineDash(Lo=d)}function Ks(s,a,d,p){a!=Dn&&(A.fillStyle=Dn=a),s!=zo&&(A.font=zo=s),d!=Po&&(A.textAlign=Po=d),p!=Fo&&(A.textBaseline=Fo=p)}function Oo(s,a,d,p,g=0){if(p.length>0&&s.auto(n,dl)&&(a==null||a.min==null)){let w=ye(Xe,0),P=ye(et,p.length-1),H=d.min==null?cu(p,w,P,g,s.distr==3):[d.min,d.max];s.min=Rt(s.min,d.min=H[0]),s.max=At(s.max,d.max=H[1])}}let Js={min:null,max:null};function tc(){for(let p in C){let g=C[p];$[p]==null&&(g.min==null||$[B]!=null&&g.auto(n,dl))&&($[p]=Js)}for(let p in C){let g=C[p];$[p]==null&&g.from!=null&&$[g.from]!=null&&($[p]=Js)}$[B]!=null&&Nn(!0);let s={};for(let p in $){let g=$[p];if(g!=null){let w=s[p]=tl(C[p],wu);if(g.min!=null)Ge(w,g);else if(p!=B||o==2)if(st==0&&w.from==null){let P=w.range(n,null,null,p);w.min=P[0],w.max=P[1]}else w.min=Ie,w.max=-Ie}}if(st>0){E.forEach((p,g)=>{if(o==1){let w=p.scale,P=$[w];if(P==null)return;let H=s[w];if(g==0){let V=H.range(n,H.min,H.max,w);H.min=V[0],H.max=V[1],Xe=Qt(H.min,t[0]),et=Qt(H.max,t[0]),et-Xe>1&&(t[0][Xe]<H.min&&Xe++,t[0][et]>H.max&&et--),p.min=Ft[Xe],p.max=Ft[et]}else p.show&&p.auto&&Oo(H,P,p,t[g],p.sorted);p.idxs[0]=Xe,p.idxs[1]=et}else if(g>0&&p.show&&p.auto){let[w,P]=p.facets,H=w.scale,V=P.scale,[J,Z]=t[g],ee=s[H],fe=s[V];ee!=null&&Oo(ee,$[H],w,J,w.sorted),fe!=null&&Oo(fe,$[V],P,Z,P.sorted),p.min=P.min,p.max=P.max}});for(let p in s){let g=s[p],w=$[p];if(g.from==null&&(w==null||w.min==null)){let P=g.range(n,g.min==Ie?null:g.min,g.max==-Ie?null:g.max,p);g.min=P[0],g.max=P[1]}}}for(let p in s){let g=s[p];if(g.from!=null){let w=s[g.from];if(w.min==null)g.min=g.max=null;else{let P=g.range(n,w.min,w.max,p);g.min=P[0],g.max=P[1]}}}let a={},d=!1;for(let p in s){let g=s[p],w=C[p];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let P=w.distr;w._min=P==3?Xt(w.min):P==4?os(w.min,w.asinh):P==100?w.fwd(w.min):w.min,w._max=P==3?Xt(w.max):P==4?os(w.max,w.asinh):P==100?w.fwd(w.max):w.max,a[p]=d=!0}}if(d){E.forEach((p,g)=>{o==2?g>0&&a.y&&(p._paths=null):a[p.scale]&&(p._paths=null)});for(let p in a)Bn=!0,lt("setScale",p);X&&S.left>=0&&(An=Ct=!0)}for(let p in $)$[p]=null}function nc(s){let a=fs(Xe-1,0,st-1),d=fs(et+1,0,st-1);for(;s[a]==null&&a>0;)a--;for(;s[d]==null&&d<st-1;)d++;return[a,d]}function lc(){if(st>0){let s=E.some(a=>a._focus)&&wt!=jt.alpha;s&&(A.globalAlpha=wt=jt.alpha),E.forEach((a,d)=>{if(d>0&&a.show&&(Zs(d,!1),Zs(d,!0),a._paths==null)){let p=wt;wt!=a.alpha&&(A.globalAlpha=wt=a.alpha);let g=o==2?[0,t[d][0].length-1]:nc(t[d]);a._paths=a.paths(n,d,g[0],g[1]),wt!=p&&(A.globalAlpha=wt=p)}}),E.forEach((a,d)=>{if(d>0&&a.show){let p=wt;wt!=a.alpha&&(A.globalAlpha=wt=a.alpha),a._paths!=null&&Xs(d,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(n,d,Xe,et,g),P=a.points.filter(n,d,w,g);(w||P)&&(a.points._paths=a.points.paths(n,d,Xe,et,P),Xs(d,!0))}wt!=p&&(A.globalAlpha=wt=p),lt("drawSeries",d)}}),s&&(A.globalAlpha=wt=1)}}function Zs(s,a){let d=a?E[s].points:E[s];d._stroke=d.stroke(n,s),d._fill=d.fill(n,s)}function Xs(s,a){let d=a?E[s].points:E[s],{stroke:p,fill:g,clip:w,flags:P,_stroke:H=d._stroke,_fill:V=d._fill,_width:J=d.width}=d._paths;J=Le(J*ke,3);let Z=null,ee=J%2/2;a&&V==null&&(V=J>0?"#fff":H);let fe=d.pxAlign==1&&ee>0;if(fe&&A.translate(ee,ee),!a){let xe=Ze-J/2,be=mt-J/2,me=gt+J,ue=Pt+J;Z=new Path2D,Z.rect(xe,be,me,ue)}a?Do(H,J,d.dash,d.cap,V,p,g,P,w):oc(s,H,J,d.dash,d.cap,V,p,g,P,Z,w),fe&&A.translate(-ee,-ee)}function oc(s,a,d,p,g,w,P,H,V,J,Z){let ee=!1;V!=0&&z.forEach((fe,xe)=>{if(fe.series[0]==s){let be=E[fe.series[1]],me=t[fe.series[1]],ue=(be._paths||_l).band;un(ue)&&(ue=fe.dir==1?ue[0]:ue[1]);let oe,Fe=null;be.show&&ue&&du(me,Xe,et)?(Fe=fe.fill(n,xe)||w,oe=be._paths.clip):ue=null,Do(a,d,p,g,Fe,P,H,V,J,Z,oe,ue),ee=!0}}),ee||Do(a,d,p,g,w,P,H,V,J,Z)}let er=nl|As;function Do(s,a,d,p,g,w,P,H,V,J,Z,ee){Ys(s,a,d,p,g),(V||J||ee)&&(A.save(),V&&A.clip(V),J&&A.clip(J)),ee?(H&er)==er?(A.clip(ee),Z&&A.clip(Z),Hl(g,P),Rl(s,w,a)):H&As?(Hl(g,P),A.clip(ee),Rl(s,w,a)):H&nl&&(A.save(),A.clip(ee),Z&&A.clip(Z),Hl(g,P),A.restore(),Rl(s,w,a)):(Hl(g,P),Rl(s,w,a)),(V||J||ee)&&A.restore()}function Rl(s,a,d){d>0&&(a instanceof Map?a.forEach((p,g)=>{A.strokeStyle=Ql=g,A.stroke(p)}):a!=null&&s&&A.stroke(a))}function Hl(s,a){a instanceof Map?a.forEach((d,p)=>{A.fillStyle=Dn=p,A.fill(d)}):a!=null&&s&&A.fill(a)}function sc(s,a,d,p){let g=_[s],w;if(p<=0)w=[0,0];else{let P=g._space=g.space(n,s,a,d,p),H=g._incrs=g.incrs(n,s,a,d,p,P);w=Td(a,d,H,p,P)}return g._found=w}function No(s,a,d,p,g,w,P,H,V,J){let Z=P%2/2;b==1&&A.translate(Z,Z),Ys(H,P,V,J,H),A.beginPath();let ee,fe,xe,be,me=g+(p==0||p==3?-w:w);d==0?(fe=g,be=me):(ee=g,xe=me);for(let ue=0;ue<s.length;ue++)a[ue]!=null&&(d==0?ee=xe=s[ue]:fe=be=s[ue],A.moveTo(ee,fe),A.lineTo(xe,be));A.stroke(),b==1&&A.translate(-Z,-Z)}function rc(s){let a=!0;return _.forEach((d,p)=>{if(!d.show)return;let g=C[d.scale];if(g.min==null){d._show&&(a=!1,d._show=!1,Nn(!1));return}else d._show||(a=!1,d._show=!0,Nn(!1));let w=d.side,P=w%2,{min:H,max:V}=g,[J,Z]=sc(p,H,V,P==0?R:F);if(Z==0)return;let ee=g.distr==2,fe=d._splits=d.splits(n,p,H,V,J,Z,ee),xe=g.distr==2?fe.map(oe=>Ft[oe]):fe,be=g.distr==2?Ft[fe[1]]-Ft[fe[0]]:J,me=d._values=d.values(n,d.filter(n,xe,p,Z,be),p,Z,be);d._rotate=w==2?d.rotate(n,me,p,Z):0;let ue=d._size;d._size=zt(d.size(n,me,p,s)),ue!=null&&d._size!=ue&&(a=!1)}),a}function ic(s){let a=!0;return Vs.forEach((d,p)=>{let g=d(n,p,gn,s);g!=nn[p]&&(a=!1),nn[p]=g}),a}function ac(){for(let s=0;s<_.length;s++){let a=_[s];if(!a.show||!a._show)continue;let d=a.side,p=d%2,g,w,P=a.stroke(n,s),H=d==0||d==3?-1:1,[V,J]=a._found;if(a.label!=null){let ft=a.labelGap*H,xt=qe((a._lpos+ft)*ke);Ks(a.labelFont[0],P,"center",d==2?"top":Or),A.save(),p==1?(g=w=0,A.translate(xt,qe(mt+Pt/2)),A.rotate((d==3?-eo:eo)/2)):(g=qe(Ze+gt/2),w=xt);let bn=$i(a.label)?a.label(n,s,V,J):a.label;A.fillText(bn,g,w),A.restore()}if(J==0)continue;let Z=C[a.scale],ee=p==0?gt:Pt,fe=p==0?Ze:mt,xe=a._splits,be=Z.distr==2?xe.map(ft=>Ft[ft]):xe,me=Z.distr==2?Ft[xe[1]]-Ft[xe[0]]:V,ue=a.ticks,oe=a.border,Fe=ue.show?ue.size:0,je=qe(Fe*ke),ot=qe((a.alignTo==2?a._size-Fe-a.gap:a.gap)*ke),_e=a._rotate*-eo/180,Ue=M(a._pos*ke),bt=(je+ot)*H,dt=Ue+bt;w=p==0?dt:0,g=p==1?dt:0;let It=a.font[0],Ot=a.align==1?Kn:a.align==2?ts:_e>0?Kn:_e<0?ts:p==0?"center":d==3?ts:Kn,Gt=_e||p==1?"middle":d==2?"top":Or;Ks(It,P,Ot,Gt);let yt=a.font[1]*a.lineGap,Lt=xe.map(ft=>M(c(ft,Z,ee,fe))),Dt=a._values;for(let ft=0;ft<Dt.length;ft++){let xt=Dt[ft];if(xt!=null){p==0?g=Lt[ft]:w=Lt[ft],xt=""+xt;let bn=xt.indexOf(`
`)==-1?[xt]:xt.split(/\n/gm);for(let pt=0;pt<bn.length;pt++){let vr=bn[pt];_e?(A.save(),A.translate(g,w+pt*yt),A.rotate(_e),A.fillText(vr,0,0),A.restore()):A.fillText(vr,g,w+pt*yt)}}}ue.show&&No(Lt,ue.filter(n,be,s,J,me),p,d,Ue,je,Le(ue.width*ke,3),ue.stroke(n,s),ue.dash,ue.cap);let Vt=a.grid;Vt.show&&No(Lt,Vt.filter(n,be,s,J,me),p,p==0?2:1,p==0?mt:Ze,p==0?Pt:gt,Le(Vt.width*ke,3),Vt.stroke(n,s),Vt.dash,Vt.cap),oe.show&&No([Ue],[1],p==0?1:0,p==0?1:2,p==1?mt:Ze,p==1?Pt:gt,Le(oe.width*ke,3),oe.stroke(n,s),oe.dash,oe.cap)}lt("drawAxes")}function Nn(s){E.forEach((a,d)=>{d>0&&(a._paths=null,s&&(o==1?(a.min=null,a.max=null):a.facets.forEach(p=>{p.min=null,p.max=null})))})}let jl=!1,Qo=!1,fl=[];function cc(){Qo=!1;for(let s=0;s<fl.length;s++)lt(...fl[s]);fl.length=0}function Qn(){jl||(Su(tr),jl=!0)}function uc(s,a=!1){jl=!0,Qo=a,s(n),tr(),a&&fl.length>0&&queueMicrotask(cc)}n.batch=uc;function tr(){if(Mo&&(tc(),Mo=!1),Bn&&(qa(),Bn=!1),Ol){if(Oe(k,Kn,pe),Oe(k,"top",ae),Oe(k,Sl,R),Oe(k,$l,F),Oe(v,Kn,pe),Oe(v,"top",ae),Oe(v,Sl,R),Oe(v,$l,F),Oe(m,Sl,at),Oe(m,$l,I),h.width=qe(at*ke),h.height=qe(I*ke),_.forEach(({_el:s,_show:a,_size:d,_pos:p,side:g})=>{if(s!=null)if(a){let w=g===3||g===0?d:0,P=g%2==1;Oe(s,P?"left":"top",p-w),Oe(s,P?"width":"height",d),Oe(s,P?"top":"left",P?ae:pe),Oe(s,P?"height":"width",P?F:R),us(s,En)}else Et(s,En)}),Ql=Dn=Io=To=Bo=zo=Po=Fo=Lo=null,wt=1,Al(!0),pe!=He||ae!=Ne||R!=Je||F!=ut){Nn(!1);let s=R/Je,a=F/ut;if(X&&!An&&S.left>=0){S.left*=s,S.top*=a,Rn&&Jt(Rn,qe(S.left),0,R,F),Hn&&Jt(Hn,0,qe(S.top),R,F);for(let d=0;d<_t.length;d++){let p=_t[d];p!=null&&(Fn[d]*=s,On[d]*=a,Jt(p,zt(Fn[d]),zt(On[d]),R,F))}}if(Pe.show&&!Dl&&Pe.left>=0&&Pe.width>0){Pe.left*=s,Pe.width*=s,Pe.top*=a,Pe.height*=a;for(let d in Go)Oe(Wn,d,Pe[d])}He=pe,Ne=ae,Je=R,ut=F}lt("setSize"),Ol=!1}at>0&&I>0&&(A.clearRect(0,0,h.width,h.height),lt("drawClear"),G.forEach(s=>s()),lt("draw")),Pe.show&&Dl&&(Ul(Pe),Dl=!1),X&&An&&(vn(null,!0,!1),An=!1),O.show&&O.live&&Ct&&(Uo(),Ct=!1),u||(u=!0,n.status=1,lt("ready")),dl=!1,jl=!1}n.redraw=(s,a)=>{Bn=a||!1,s!==!1?on(B,y.min,y.max):Qn()};function Ro(s,a){let d=C[s];if(d.from==null){if(st==0){let p=d.range(n,a.min,a.max,s);a.min=p[0],a.max=p[1]}if(a.min>a.max){let p=a.min;a.min=a.max,a.max=p}if(st>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;s==B&&d.distr==2&&st>0&&(a.min=Qt(a.min,t[0]),a.max=Qt(a.max,t[0]),a.min==a.max&&a.max++),$[s]=a,Mo=!0,Qn()}}n.setScale=Ro;let Ho,jo,Rn,Hn,nr,lr,jn,Un,or,sr,ze,Qe,ln=!1,rt=S.drag,tt=rt.x,nt=rt.y;X&&(S.x&&(Ho=Bt(Yc,v)),S.y&&(jo=Bt(Kc,v)),y.ori==0?(Rn=Ho,Hn=jo):(Rn=jo,Hn=Ho),ze=S.left,Qe=S.top);let Pe=n.select=Ge({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),Wn=Pe.show?Bt(qc,Pe.over?v:k):null;function Ul(s,a){if(Pe.show){for(let d in s)Pe[d]=s[d],d in Go&&Oe(Wn,d,s[d]);a!==!1&&lt("setSelect")}}n.setSelect=Ul;function dc(s){if(E[s].show)K&&us(de[s],En);else if(K&&Et(de[s],En),X){let d=Pn?_t[0]:_t[s];d!=null&&Jt(d,-10,-10,R,F)}}function on(s,a,d){Ro(s,{min:a,max:d})}function Ut(s,a,d,p){a.focus!=null&&mc(s),a.show!=null&&E.forEach((g,w)=>{w>0&&(s==w||s==null)&&(g.show=a.show,dc(w),o==2?(on(g.facets[0].scale,null,null),on(g.facets[1].scale,null,null)):on(g.scale,null,null),Qn())}),d!==!1&&lt("setSeries",s,a),p&&ml("setSeries",n,s,a)}n.setSeries=Ut;function fc(s,a){Ge(z[s],a)}function pc(s,a){s.fill=we(s.fill||null),s.dir=ye(s.dir,-1),a=a??z.length,z.splice(a,0,s)}function hc(s){s==null?z.length=0:z.splice(s,1)}n.addBand=pc,n.setBand=fc,n.delBand=hc;function Ac(s,a){E[s].alpha=a,X&&_t[s]!=null&&(_t[s].style.opacity=a),K&&de[s]&&(de[s].style.opacity=a)}let Zt,sn,wn,Gn={focus:!0};function mc(s){if(s!=wn){let a=s==null,d=jt.alpha!=1;E.forEach((p,g)=>{if(o==1||g>0){let w=a||g==0||g==s;p._focus=a?null:w,d&&Ac(g,w?1:jt.alpha)}}),wn=s,d&&Qn()}}K&&zn&&Ee(Rr,ne,s=>{S._lock||(mn(s),wn!=null&&Ut(null,Gn,!0,We.setSeries))});function Wt(s,a,d){let p=C[a];d&&(s=s/ke-(p.ori==1?ae:pe));let g=R;p.ori==1&&(g=F,s=g-s),p.dir==-1&&(s=g-s);let w=p._min,P=p._max,H=s/g,V=w+(P-w)*H,J=p.distr;return J==3?Xn(10,V):J==4?pu(V,p.asinh):J==100?p.bwd(V):V}function gc(s,a){let d=Wt(s,B,a);return Qt(d,t[0],Xe,et)}n.valToIdx=s=>Qt(s,t[0]),n.posToIdx=gc,n.posToVal=Wt,n.valToPos=(s,a,d)=>C[a].ori==0?r(s,C[a],d?gt:R,d?Ze:0):i(s,C[a],d?Pt:F,d?mt:0),n.setCursor=(s,a,d)=>{ze=s.left,Qe=s.top,vn(null,a,d)};function rr(s,a){Oe(Wn,Kn,Pe.left=s),Oe(Wn,Sl,Pe.width=a)}function ir(s,a){Oe(Wn,"top",Pe.top=s),Oe(Wn,$l,Pe.height=a)}let pl=y.ori==0?rr:ir,hl=y.ori==1?rr:ir;function wc(){if(K&&O.live)for(let s=o==2?1:0;s<E.length;s++){if(s==0&&Be)continue;let a=O.values[s],d=0;for(let p in a)Ve[s][d++].firstChild.nodeValue=a[p]}}function Uo(s,a){if(s!=null&&(s.idxs?s.idxs.forEach((d,p)=>{re[p]=d}):gu(s.idx)||re.fill(s.idx),O.idx=re[0]),K&&O.live){for(let d=0;d<E.length;d++)(d>0||o==1&&!Be)&&vc(d,re[d]);wc()}Ct=!1,a!==!1&&lt("setLegend")}n.setLegend=Uo;function vc(s,a){let d=E[s],p=s==0&&Q==2?Ft:t[s],g;Be?g=d.values(n,s,a)??De:(g=d.value(n,a==null?null:p[a],s,a),g=g==null?De:{_:g}),O.values[s]=g}function vn(s,a,d){or=ze,sr=Qe,[ze,Qe]=S.move(n,ze,Qe),S.left=ze,S.top=Qe,X&&(Rn&&Jt(Rn,qe(ze),0,R,F),Hn&&Jt(Hn,0,qe(Qe),R,F));let p,g=Xe>et;Zt=Ie,sn=null;let w=y.ori==0?R:F,P=y.ori==1?R:F;if(ze<0||st==0||g){p=S.idx=null;for(let H=0;H<E.length;H++){let V=_t[H];V!=null&&Jt(V,-10,-10,R,F)}zn&&Ut(null,Gn,!0,s==null&&We.setSeries),O.live&&(re.fill(p),Ct=!0)}else{let H,V,J;o==1&&(H=y.ori==0?ze:Qe,V=Wt(H,B),p=S.idx=Qt(V,t[0],Xe,et),J=T(t[0][p],y,w,0));let Z=-10,ee=-10,fe=0,xe=0,be=!0,me="",ue="";for(let oe=o==2?1:0;oe<E.length;oe++){let Fe=E[oe],je=re[oe],ot=je==null?null:o==1?t[oe][je]:t[oe][1][je],_e=S.dataIdx(n,oe,p,V),Ue=_e==null?null:o==1?t[oe][_e]:t[oe][1][_e];if(Ct=Ct||Ue!=ot||_e!=je,re[oe]=_e,oe>0&&Fe.show){let bt=_e==null?-10:_e==p?J:T(o==1?t[0][_e]:t[oe][0][_e],y,w,0),dt=Ue==null?-10:D(Ue,o==1?C[Fe.scale]:C[Fe.facets[1].scale],P,0);if(zn&&Ue!=null){let It=y.ori==1?ze:Qe,Ot=Ye(jt.dist(n,oe,_e,dt,It));if(Ot<Zt){let Gt=jt.bias;if(Gt!=0){let yt=Wt(It,Fe.scale),Lt=Ue>=0?1:-1,Dt=yt>=0?1:-1;Dt==Lt&&(Dt==1?Gt==1?Ue>=yt:Ue<=yt:Gt==1?Ue<=yt:Ue>=yt)&&(Zt=Ot,sn=oe)}else Zt=Ot,sn=oe}}if(Ct||Pn){let It,Ot;y.ori==0?(It=bt,Ot=dt):(It=dt,Ot=bt);let Gt,yt,Lt,Dt,Vt,ft,xt=!0,bn=ct.bbox;if(bn!=null){xt=!1;let pt=bn(n,oe);Lt=pt.left,Dt=pt.top,Gt=pt.width,yt=pt.height}else Lt=It,Dt=Ot,Gt=yt=ct.size(n,oe);if(ft=ct.fill(n,oe),Vt=ct.stroke(n,oe),Pn)oe==sn&&Zt<=jt.prox&&(Z=Lt,ee=Dt,fe=Gt,xe=yt,be=xt,me=ft,ue=Vt);else{let pt=_t[oe];pt!=null&&(Fn[oe]=Lt,On[oe]=Dt,qr(pt,Gt,yt,xt),Gr(pt,ft,Vt),Jt(pt,zt(Lt),zt(Dt),R,F))}}}}if(Pn){let oe=jt.prox,Fe=wn==null?Zt<=oe:Zt>oe||sn!=wn;if(Ct||Fe){let je=_t[0];je!=null&&(Fn[0]=Z,On[0]=ee,qr(je,fe,xe,be),Gr(je,me,ue),Jt(je,zt(Z),zt(ee),R,F))}}}if(Pe.show&&ln)if(s!=null){let[H,V]=We.scales,[J,Z]=We.match,[ee,fe]=s.cursor.sync.scales,xe=s.cursor.drag;if(tt=xe._x,nt=xe._y,tt||nt){let{left:be,top:me,width:ue,height:oe}=s.select,Fe=s.scales[ee].ori,je=s.posToVal,ot,_e,Ue,bt,dt,It=H!=null&&J(H,ee),Ot=V!=null&&Z(V,fe);It&&tt?(Fe==0?(ot=be,_e=ue):(ot=me,_e=oe),Ue=C[H],bt=T(je(ot,ee),Ue,w,0),dt=T(je(ot+_e,ee),Ue,w,0),pl(Rt(bt,dt),Ye(dt-bt))):pl(0,w),Ot&&nt?(Fe==1?(ot=be,_e=ue):(ot=me,_e=oe),Ue=C[V],bt=D(je(ot,fe),Ue,P,0),dt=D(je(ot+_e,fe),Ue,P,0),hl(Rt(bt,dt),Ye(dt-bt))):hl(0,P)}else Vo()}else{let H=Ye(or-nr),V=Ye(sr-lr);if(y.ori==1){let fe=H;H=V,V=fe}tt=rt.x&&H>=rt.dist,nt=rt.y&&V>=rt.dist;let J=rt.uni;J!=null?tt&&nt&&(tt=H>=J,nt=V>=J,!tt&&!nt&&(V>H?nt=!0:tt=!0)):rt.x&&rt.y&&(tt||nt)&&(tt=nt=!0);let Z,ee;tt&&(y.ori==0?(Z=jn,ee=ze):(Z=Un,ee=Qe),pl(Rt(Z,ee),Ye(ee-Z)),nt||hl(0,P)),nt&&(y.ori==1?(Z=jn,ee=ze):(Z=Un,ee=Qe),hl(Rt(Z,ee),Ye(ee-Z)),tt||pl(0,w)),!tt&&!nt&&(pl(0,0),hl(0,0))}if(rt._x=tt,rt._y=nt,s==null){if(d){if(wr!=null){let[H,V]=We.scales;We.values[0]=H!=null?Wt(y.ori==0?ze:Qe,H):null,We.values[1]=V!=null?Wt(y.ori==1?ze:Qe,V):null}ml(ns,n,ze,Qe,R,F,p)}if(zn){let H=d&&We.setSeries,V=jt.prox;wn==null?Zt<=V&&Ut(sn,Gn,!0,H):Zt>V?Ut(null,Gn,!0,H):sn!=wn&&Ut(sn,Gn,!0,H)}}Ct&&(O.idx=p,Uo()),a!==!1&&lt("setCursor")}let rn=null;Object.defineProperty(n,"rect",{get(){return rn==null&&Al(!1),rn}});function Al(s=!1){s?rn=null:(rn=v.getBoundingClientRect(),lt("syncRect",rn))}function ar(s,a,d,p,g,w,P){S._lock||ln&&s!=null&&s.movementX==0&&s.movementY==0||(Wo(s,a,d,p,g,w,P,!1,s!=null),s!=null?vn(null,!0,!0):vn(a,!0,!1))}function Wo(s,a,d,p,g,w,P,H,V){if(rn==null&&Al(!1),mn(s),s!=null)d=s.clientX-rn.left,p=s.clientY-rn.top;else{if(d<0||p<0){ze=-10,Qe=-10;return}let[J,Z]=We.scales,ee=a.cursor.sync,[fe,xe]=ee.values,[be,me]=ee.scales,[ue,oe]=We.match,Fe=a.axes[0].side%2==1,je=y.ori==0?R:F,ot=y.ori==1?R:F,_e=Fe?w:g,Ue=Fe?g:w,bt=Fe?p:d,dt=Fe?d:p;if(be!=null?d=ue(J,be)?c(fe,C[J],je,0):-10:d=je*(bt/_e),me!=null?p=oe(Z,me)?c(xe,C[Z],ot,0):-10:p=ot*(dt/Ue),y.ori==1){let It=d;d=p,p=It}}V&&(a==null||a.cursor.event.type==ns)&&((d<=1||d>=R-1)&&(d=xn(d,R)),(p<=1||p>=F-1)&&(p=xn(p,F))),H?(nr=d,lr=p,[jn,Un]=S.move(n,d,p)):(ze=d,Qe=p)}let Go={width:0,height:0,left:0,top:0};function Vo(){Ul(Go,!1)}let cr,ur,dr,fr;function pr(s,a,d,p,g,w,P){ln=!0,tt=nt=rt._x=rt._y=!1,Wo(s,a,d,p,g,w,P,!0,!1),s!=null&&(Ee(ls,as,hr,!1),ml(Nr,n,jn,Un,R,F,null));let{left:H,top:V,width:J,height:Z}=Pe;cr=H,ur=V,dr=J,fr=Z}function hr(s,a,d,p,g,w,P){ln=rt._x=rt._y=!1,Wo(s,a,d,p,g,w,P,!1,!0);let{left:H,top:V,width:J,height:Z}=Pe,ee=J>0||Z>0,fe=cr!=H||ur!=V||dr!=J||fr!=Z;if(ee&&fe&&Ul(Pe),rt.setScale&&ee&&fe){let xe=H,be=J,me=V,ue=Z;if(y.ori==1&&(xe=V,be=Z,me=H,ue=J),tt&&on(B,Wt(xe,B),Wt(xe+be,B)),nt)for(let oe in C){let Fe=C[oe];oe!=B&&Fe.from==null&&Fe.min!=Ie&&on(oe,Wt(me+ue,oe),Wt(me,oe))}Vo()}else S.lock&&(S._lock=!S._lock,vn(a,!0,s!=null));s!=null&&(Te(ls,as),ml(ls,n,ze,Qe,R,F,null))}function bc(s,a,d,p,g,w,P){if(S._lock)return;mn(s);let H=ln;if(ln){let V=!0,J=!0,Z=10,ee,fe;y.ori==0?(ee=tt,fe=nt):(ee=nt,fe=tt),ee&&fe&&(V=ze<=Z||ze>=R-Z,J=Qe<=Z||Qe>=F-Z),ee&&V&&(ze=ze<jn?0:R),fe&&J&&(Qe=Qe<Un?0:F),vn(null,!0,!0),ln=!1}ze=-10,Qe=-10,re.fill(null),vn(null,!0,!0),H&&(ln=H)}function Ar(s,a,d,p,g,w,P){S._lock||(mn(s),_o(),Vo(),s!=null&&ml(Hr,n,ze,Qe,R,F,null))}function mr(){_.forEach(Bd),Co(n.width,n.height,!0)}Sn(to,Zn,mr);let Vn={};Vn.mousedown=pr,Vn.mousemove=ar,Vn.mouseup=hr,Vn.dblclick=Ar,Vn.setSeries=(s,a,d,p)=>{let g=We.match[2];d=g(n,a,d),d!=-1&&Ut(d,p,!0,!1)},X&&(Ee(Nr,v,pr),Ee(ns,v,ar),Ee(Qr,v,s=>{mn(s),Al(!1)}),Ee(Rr,v,bc),Ee(Hr,v,Ar),ms.add(n),n.syncRect=Al);let Wl=n.hooks=e.hooks||{};function lt(s,a,d){Qo?fl.push([s,a,d]):s in Wl&&Wl[s].forEach(p=>{p.call(null,n,a,d)})}(e.plugins||[]).forEach(s=>{for(let a in s.hooks)Wl[a]=(Wl[a]||[]).concat(s.hooks[a])});let gr=(s,a,d)=>d,We=Ge({key:null,setSeries:!1,filters:{pub:Xr,sub:Xr},scales:[B,E[1]?E[1].scale:null],match:[ei,ei,gr],values:[null,null]},S.sync);We.match.length==2&&We.match.push(gr),S.sync=We;let wr=We.key,qo=Ki(wr);function ml(s,a,d,p,g,w,P){We.filters.pub(s,a,d,p,g,w,P)&&qo.pub(s,a,d,p,g,w,P)}qo.sub(n);function yc(s,a,d,p,g,w,P){We.filters.sub(s,a,d,p,g,w,P)&&Vn[s](null,a,d,p,g,w,P)}n.pub=yc;function xc(){qo.unsub(n),ms.delete(n),Ce.clear(),ds(to,Zn,mr),f.remove(),ne?.remove(),lt("destroy")}n.destroy=xc;function Yo(){lt("init",e,t),qs(t||e.data,!1),$[B]?Ro(B,$[B]):_o(),Dl=Pe.show&&(Pe.width>0||Pe.height>0),An=Ct=!0,Co(e.width,e.height)}return E.forEach(Gs),_.forEach(ec),l?l instanceof HTMLElement?(l.appendChild(f),Yo()):l(n,Yo):Yo(),n}it.assign=Ge;it.fmtNum=ks;it.rangeNum=no;it.rangeLog=so;it.rangeAsinh=ys;it.orient=Mn;it.pxRatio=ke;it.join=Eu;it.fmtDate=Ss,it.tzDate=Pu;it.sync=Ki;{it.addGap=gd,it.clipGaps=ao;let e=it.paths={points:na};e.linear=oa,e.stepped=bd,e.bars=yd,e.spline=kd}var rl=(e,t)=>getComputedStyle(e).getPropertyValue(t).trim()||t;function Ts(e){let t=new MutationObserver(e),l=["data-theme","data-mode","data-jp-theme-light","data-jp-theme-name","class","theme"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:l});let n=matchMedia("(prefers-color-scheme: dark)");return n.addEventListener("change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var zd=16,aa=e=>Math.abs(e)>=100?e.toFixed(0):e.toFixed(3);function il(e,{label:t,x:l,y:n,height:o=c=>Math.max(220,Math.min(420,c*.52)),hint:r="",ends:i=""}){let c=x("p",{class:"d2l-title"}),u=x("p",{class:"d2l-yname","aria-hidden":"true"}),f=x("div",{class:"d2l-plot",tabindex:0,role:"slider","aria-label":t}),h=x("p",{class:"d2l-readout"},r),A=x("table"),m=x("figure",{class:"d2l-chart"},c,u,f,h,x("div",{class:"d2l-hidden"},A));e.append(m);let k=[],v=[],b=null,M="",j=0,E=0,_=null,C=(O=1,S=!1)=>`${S?"600 ":""}${12*O}px ${getComputedStyle(m).fontFamily}`,z=O=>(O.width??2)>2,B=O=>`color-mix(in srgb, ${rl(m,"--d2l-ink")} ${O}%, transparent)`;function q(){let O=document.createElement("canvas").getContext("2d");O.font=C(1,!0);let S=[i,...k.map(X=>X.label??"")],K=Math.max(...S.map(X=>O.measureText(X).width));return Math.ceil(Math.min(K?K+16:12,f.clientWidth*.36))}function G({x:O,y:S}){let K=Math.min(O.length,S.length)-1;for(;K>=0&&!Number.isFinite(S[K]??NaN);)K--;return K<0?null:{x:O[K],y:S[K]}}function L(O){let{ctx:S,bbox:K}=O,X=devicePixelRatio,W=K.left+K.width,ne=[];S.save();for(let ie of k){let Ae=G(ie);if(!Ae)continue;let de={x:O.valToPos(Ae.x,"x",!0),y:O.valToPos(Ae.y,"y",!0)};ie.point&&(S.fillStyle=rl(m,ie.colour),S.beginPath(),S.arc(de.x,Math.max(K.top,de.y),4.5*X,0,2*Math.PI),S.fill()),ie.label&&ne.push({line:ie,place:de,y:de.y})}Pd(ne,zd*X,K.top,K.top+K.height),S.textBaseline="middle",S.textAlign="left";for(let{line:ie,place:Ae,y:de}of ne){let Ve=Math.min(Ae.x+7*X,W);S.strokeStyle=rl(m,ie.colour),S.globalAlpha=.45,S.lineWidth=X,S.beginPath(),S.moveTo(Ve,Ae.y),S.lineTo(W,Ae.y),S.lineTo(W+6*X,de),S.stroke(),S.globalAlpha=1,S.fillStyle=rl(m,"--d2l-ink"),S.font=C(X,z(ie)),S.fillText(Od(S,ie.label??"",S.canvas.width-W-9*X),W+9*X,de)}S.restore()}function N(){b?.destroy(),f.replaceChildren();let O={stroke:()=>B(100),font:C(),grid:{stroke:()=>B(13),width:1}},S={...Q(),pxAlign:!1,legend:{show:!1},cursor:{x:!0,y:!1,drag:{x:!1,y:!1},points:{size:7},bind:{mousemove:()=>Y,mouseleave:()=>U}},padding:[8,q,0,0],scales:{x:{time:!1,range:(K,X,W)=>[l.min??X??0,l.max??W??1]},y:{distr:n.log?3:1,range:y}},axes:[{...O,label:l.label,labelFont:C(),labelSize:20,size:30,ticks:{show:!1},space:44,incrs:[1,2,5,10,20,50,100,200,500,1e3]},{...O,size:46,ticks:{show:!1},space:36,...n.log?{}:{values:Fd}}],series:[{},...k.map((K,X)=>({stroke:()=>rl(m,k[X].colour),dash:K.dash,width:K.width??2,alpha:K.opacity??1,spanGaps:!0,points:{show:K.x.length===1&&!K.point,size:6,fill:()=>rl(m,k[X].colour)}}))],hooks:{draw:[L]}};b=new it(S,ca(k),f)}function y(O,S,K){if(S===null||K===null)return[n.min??(n.log?.1:0),n.max??1];if(n.log)return[n.min??S/1.15,n.max??K*1.15];let X=Math.max((K-S)*.06,.004);return[n.min??S-X,n.max??K+X]}let Q=()=>({width:Math.max(160,f.clientWidth),height:Math.round(o(f.clientWidth))});function T(){if(j=0,!m.isConnected||!f.clientWidth)return;let O=k.map(({dash:K,width:X,opacity:W,point:ne,x:ie})=>[K,X,W,ne||ie.length>1]),S=JSON.stringify([O,l,n]);u.textContent=n.label,S!==M||!b?(M=S,N()):b.setData(ca(k)),v=b.data[0],_!==null&&$(Math.min(_,v.length-1)),E||=window.setTimeout(se,1e3)}function D(O){let S=k.flatMap(K=>{let X=K.y[K.x.indexOf(v[O])];return X==null?[]:[`${K.name} ${(n.format??aa)(X)}`]});return`${l.label} ${l.format?l.format(v[O]):Number(v[O].toFixed(2))}: ${S.join(", ")||"nothing"}`}function $(O){_=v.length?O:null;let S=_===null?"":D(_);h.textContent=S||r,f.setAttribute("aria-valuemin","0"),f.setAttribute("aria-valuemax",String(Math.max(0,v.length-1))),f.setAttribute("aria-valuenow",String(_??Math.max(0,v.length-1))),f.setAttribute("aria-valuetext",S||(v.length?D(v.length-1):"no curve yet"))}function Y({clientX:O}){if(!b||!v.length)return null;let{left:S,width:K}=b.over.getBoundingClientRect(),X=(O-S)*b.over.offsetWidth/K;return $(b.posToIdx(X)),b.setCursor({left:X,top:10}),null}function U(){return $(null),b?.setCursor({left:-10,top:-10}),null}f.addEventListener("keydown",O=>{let S=_??v.length-1,K={ArrowLeft:_===null?S:S-1,ArrowDown:S-1,ArrowRight:S+1,ArrowUp:S+1,Home:0,End:v.length-1,Escape:null}[O.key];K===void 0||!b||!v.length||(O.preventDefault(),$(K===null?null:Math.max(0,Math.min(v.length-1,K))),b.setCursor({left:_===null?-10:b.valToPos(v[_],"x"),top:_===null?-10:10}))}),f.addEventListener("blur",U);function se(){E=0;let O=v.map((X,W)=>[W,X]).filter(([,X])=>Number.isInteger(X)),S=x("tr",{},x("th",{scope:"col"},l.label),...k.map(X=>x("th",{scope:"col"},X.name))),K=O.map(([,X])=>x("tr",{},x("th",{scope:"row"},String(X)),...k.map(W=>{let ne=W.y[W.x.indexOf(X)];return x("td",{},ne==null?"":(n.format??aa)(ne))})));A.replaceChildren(x("caption",{},`${t}: ${c.textContent||n.label}`),x("thead",{},S),x("tbody",{},...K))}let ce=()=>{j||=requestAnimationFrame(T)},te=new ResizeObserver(()=>{if(!b)return ce();f.clientWidth&&f.clientWidth!==b.width&&b.setSize(Q())});te.observe(f);let re=Ts(()=>b?.redraw(!1));return $(null),{el:m,set(O){k=O.lines,l=O.x??l,n=O.y??n,c.textContent=O.title??"",ce()},dispose(){cancelAnimationFrame(j),clearTimeout(E),te.disconnect(),re(),b?.destroy(),m.remove()}}}function ca(e){let t=[...new Set(e.flatMap(o=>o.x))].sort((o,r)=>o-r),l=new Map(t.map((o,r)=>[o,r])),n=e.map(o=>{let r=Array(t.length).fill(void 0);return o.x.forEach((i,c)=>{let u=o.y[c];r[l.get(i)]=Number.isFinite(u)?u:null}),r});return[t,...n]}function Pd(e,t,l,n){e.sort((o,r)=>o.y-r.y);for(let o=0;o<e.length;o++)e[o].y=Math.max(e[o].y,o?e[o-1].y+t:l+t/2);for(let o=e.length-1,r=n-t/2;o>=0;o--,r=e[o+1].y-t)e[o].y=Math.min(e[o].y,r)}function Fd(e,t,l,n,o){let r=Math.max(0,-Math.floor(Math.log10(o)+1e-9));return t.map(i=>i===null?"":i.toFixed(r))}function Od(e,t,l){if(e.measureText(t).width<=l)return t;for(;t&&e.measureText(`${t}\u2026`).width>l;)t=t.slice(0,-1);return`${t}\u2026`}var Ht=16,Cn=Array.from({length:Ht},(e,t)=>t),ua={"all 1":Cn.map(()=>1),"1 to 16":Cn.map(e=>e+1),"one loud":Cn.map(e=>e===5?10:1),uneven:[.1,2,.3,.5,.2,4,.1,1.5,.8,.1,3,.4,.2,.1,.6,2.5]};function Dd(e,t,l=1){let n=e.length/Ht,o=new Float64Array(n),r=new Float64Array(n),i=0,c=0;for(let u=0;u<n;u++){let f=l*e[u*Ht+t],h=f-i;i+=h/(u+1),c+=h*(f-i),o[u]=i,r[u]=c/(u+1)}return{mean:o,variance:r}}function Nd(e,t=1){let l=Cn.map(()=>0),n=Cn.map(()=>!1);for(let o=0;o<e.length;o++)l[o%Ht]+=t*e[o]*Ht/e.length,e[o]!==0&&(n[o%Ht]=!0);return{means:l,fired:n}}function Qd(e,t,l){let n=l&&t<1?1/(1-t):1;return{mean:n*(1-t)*e,variance:n*n*t*(1-t)*e*e}}function fa(e,{state:t,ask:l}){let n=an(l),o={p:.5,pattern:"1 to 16",neuron:6,seed:0,rescale:!0,count:1},r=y=>t.get(y)??o[y],i=y=>Q=>t.set({[y]:Q}),c=y=>t.set({count:y}),u={p:kt({label:"drop probability p",value:r("p"),format:y=>y.toFixed(2),onInput:i("p")}),pattern:Yl({label:"input h",choices:Object.keys(ua).map(y=>[y,y]),value:r("pattern"),onInput:i("pattern")}),neuron:kt({label:"neuron",min:1,max:Ht,step:1,value:r("neuron"),onInput:i("neuron")}),rescale:Kl({label:"rescale: \xF7 (1 \u2212 p)",value:r("rescale"),onInput:i("rescale")}),seed:yn({label:"seed",min:0,max:9999,value:r("seed"),onInput:i("seed")})},f=Se({label:"Draw again",primary:!0,onClick:()=>c(r("count")+1)}),h=Se({label:"Draw 100 more",onClick:()=>c(r("count")+100)}),A=Se({label:"Start over",hint:"Back to one draw",onClick:()=>c(1)}),{p:m,pattern:k,neuron:v,rescale:b,seed:M}=u,j=x("p",{class:"d2l-headline","aria-live":"polite"}),E=cn(),_=x("div",{class:"d2l-stage"}),C=x("div",{class:"d2l-graphs"});e.append(x("div",{class:"d2l-explorer"},x("div",{class:"d2l-controls"},m.el,k.el,v.el,M.el,b.el),x("div",{class:"d2l-actions"},f,h,A),j,E.el,x("div",{class:"d2l-figure"},_,C)));let z=jd(_,y=>t.set({neuron:y+1})),B={mean:da(C,"mean"),variance:da(C,"variance")},q=null;async function G(){let[y,Q,T]=[r("p"),r("count"),ua[r("pattern")]];try{let D=await n("dropout",{h:T,p:y,count:Q,seed:r("seed")});if(!D)return;q={outputs:D.outputs.data,h:T,p:y};let $=q.outputs.reduce((Y,U)=>Y+ +!Number.isFinite(U),0);E.say($?`dropout returned ${$} number${$>1?"s that are":" that is"} nan or infinite, out of ${q.outputs.length}`:"")}catch(D){q=null,E.say(D.message)}L()}function L(){if(_.parentElement?.classList.toggle("d2l-stale",!q),!q){j.textContent="Nothing was drawn: see the error below.";return}let{outputs:y,h:Q,p:T}=q,[D,$]=[r("rescale"),r("neuron")-1],Y=D?1:1-T,U=y.length/Ht,se=Array.from(y.subarray(-Ht)),{means:ce,fired:te}=Nd(y,Y),re=Ht-te.filter(Boolean).length,O=se.filter(ie=>ie===0).length,S=`${U} draw${U>1?"s":""}`;j.textContent=`p = ${Re(T)}: ${O} of 16 neurons dropped in draw ${U}; ${re} of 16 never fired in ${S}.`,z.show({h:Q,output:se.map(ie=>ie*Y),means:ce,p:T,rescaled:D,times:S,i:$});let K=Qd(Q[$],T,D),{mean:X,variance:W}=Dd(y,$,Y),ne=T===1?["0","0"]:D?["h","h\xB2 p / (1 \u2212 p)"]:["(1 \u2212 p) h","h\xB2 p (1 \u2212 p)"];B.mean({curve:X,i:$,expected:K.mean,formula:ne[0],h:Q[$],low:2*Q[$]}),B.variance({curve:W,i:$,expected:K.variance,formula:ne[1],low:Q[$]**2})}let N=[t.on(["p","pattern","seed","count"],G),t.on(["neuron","rescale"],L),t.on(Object.keys(o),()=>{for(let[y,Q]of Object.entries(u)){let T=r(y);Q.value!==T&&(Q.value=T)}})];return G(),()=>{for(let y of[...N,z.dispose,B.mean.dispose,B.variance.dispose])y();e.replaceChildren()}}var Ll={h:[24,36],mask:[104,20],output:[152,79],mean:[275,79]},[Bs,Rd]=[376,14],Hd=e=>Re(Number(e.toFixed(Math.abs(e)<9.95?1:0)));function jd(e,t){let{element:l,describe:n}=qt(e,"d2l-strips");he(l,{height:Bs});let o=ge("rect",{class:"d2l-mark",y:4,height:Bs-6,rx:4},l),r=Object.fromEntries(Object.entries(Ll).map(([A,[m]])=>[A,ge("text",{class:"d2l-row",y:m-8},l)])),i=Cn.map(A=>{let m=ge("g",{},l);ge("rect",{class:"d2l-hit",y:0,height:Bs},m).addEventListener("click",()=>t(A));let k=(b,M)=>ge(b,{class:M},m),v=()=>ge("text",{class:"d2l-value","text-anchor":"middle"},m);return{group:m,bars:[k("rect","d2l-in"),k("rect","d2l-out"),k("rect","d2l-mean")],mask:k("circle","d2l-keep"),cross:k("path","d2l-cross"),lines:[k("path","d2l-line-h"),k("path","d2l-line-h"),k("path","d2l-line-sunk")],texts:[v(),v(),v()]}}),c=0,u;function f(A){if(u=A,!c)return;let{h:m,output:k,means:v,p:b,rescaled:M,times:j,i:E}=A,_=c/Ht,C=Math.min(26,_-4),z=Math.max(9,Math.min(12,_*.42)),B=2.2*Math.max(...m),q=M&&b<1?1/(1-b):1;r.h.textContent="input h",r.mask.textContent="mask: \u25CF kept, \xD7 dropped",r.output.textContent=`output h\u2032 = mask \xD7 h${q>1?` \xD7 ${Re(q)}`:""}`,r.mean.textContent=`mean of ${j}; \u2014 h${M?"":"   \xB7\xB7\xB7 (1 \u2212 p) h"}`,he(o,{x:E*_+.5,width:_-1}),i.forEach(({group:L,bars:N,mask:y,cross:Q,lines:T,texts:D},$)=>{let Y=($+.5)*_,U=k[$]!==0;he(L.firstElementChild??L,{x:$*_,width:_});let se=[m[$],k[$],v[$]];[Ll.h,Ll.output,Ll.mean].forEach(([re,O],S)=>{let K=S===0?B/2.2:B,X=Number.isFinite(se[S])?se[S]:0,W=Math.min(1,Math.max(0,X/K))*O,ne=re+O-W;if(he(N[S],{x:Y-C/2,y:ne,width:C,height:W}),N[S].classList.toggle("d2l-cut",X>K),D[S].textContent=_<27?Hd(se[S]):Re(se[S]),he(D[S],{x:Y,y:re+O+Rd,style:`font-size: ${z}px`}),D[S].classList.toggle("d2l-off",S===1&&!U),S===0)return;let ie=de=>re+O-de/K*O,Ae=de=>`M${Y-_/2+1} ${ie(de)}h${_-2}`;he(T[S-1],{d:Ae(m[$])}),S===2&&he(T[2],{d:M?"":Ae((1-b)*m[$])})});let ce=Ll.mask[0]+10,te=Math.min(5,C/3);he(y,{cx:Y,cy:ce,r:Math.min(9,C/2)}),y.classList.toggle("d2l-off",!U),he(Q,{d:U?"":`M${Y-te} ${ce-te}l${2*te} ${2*te}m0 ${-2*te}l${-2*te} ${2*te}`})});let G=Cn.filter(L=>k[L]===0).map(L=>L+1);n(`Sixteen neurons at p = ${Re(b)}. Dropped in the last draw: ${G.join(", ")||"none"}. Neuron ${E+1}: input ${Re(m[E])}, output ${Re(k[E])}, mean of ${j} ${Re(v[E])}.`)}let h=Yt(e,A=>{he(l,{width:c=A}),u&&f(u)});return{show:f,dispose:h}}function da(e,t){let l={label:"draws"},n=il(e,{label:`Running ${t} of the chosen neuron`,x:l,y:{label:t},height:()=>170,ends:"(1 \u2212 p) h"});function o({curve:r,i,expected:c,formula:u,low:f,h}){let A=xl(Math.max(10,r.length)),m=Math.ceil(r.length/300),k=Array.from(r,(M,j)=>j).filter(M=>M%m===0||M===r.length-1),v=M=>({x:[1,A],y:[M,M]}),b=h!==void 0&&Math.abs(h-c)>1e-9;n.set({title:`neuron ${i+1}: ${t} ${Re(r[r.length-1])}, theory ${u==="0"?"":`${u} = `}${Re(c)}`,lines:[{...v(h??c),name:h===void 0?"theory":"h",colour:"--d2l-ink",dash:[6,3],width:1.5,label:h===void 0?"theory":"h"},...b?[{...v(c),name:"theory",label:u,colour:"--d2l-dropped",dash:[2,3]}]:[],{name:t,colour:"--d2l-with",x:k.map(M=>M+1),y:k.map(M=>r[M]),point:!0}],x:{...l,min:0,max:A},y:{label:t,min:0,max:xl(Math.max(f,2*c))}})}return Object.assign(o,{dispose:n.dispose})}var Ao=e=>({drop1:.2,drop2:.5,units1:256,units2:512,layers:2,images:e,noise:0,seed:1,init:"lecture",optimizer:"sgd",lr:.5,wd:0,epochs:10}),ha=e=>Object.keys(e),pa=[16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048],Ud=[500,1e3,2e3,3e3,5e3,1e4,2e4,3e4,6e4],Wd=[1e-4,3e-4,.001,.003,.01,.03,.1,.2,.5,1,2,5,10],Gd=[0,1e-5,3e-5,1e-4,3e-4,.001,.003,.01,.03,.1];function mo(e){let t=(n,o=!1)=>({values:n,min:n[0],max:n[n.length-1],whole:o}),l={min:0,max:.95,step:.05};return{drop1:l,drop2:l,units1:t(pa,!0),units2:t(pa,!0),layers:{min:1,max:4,step:1,whole:!0},images:t([...Ud.filter(n=>n<e),e],!0),noise:{min:0,max:1,step:.05},seed:{min:0,max:2**32-1,step:1,whole:!0},init:{choices:[["lecture","N(0, 0.01\xB2)"],["xavier","Xavier"]]},optimizer:{choices:[["sgd","SGD"],["adam","Adam"]]},lr:t(Wd),wd:t(Gd),epochs:{min:1,max:50,step:1,whole:!0}}}var po={images:2e3,optimizer:"adam",lr:.001,init:"xavier",epochs:30,units1:512,units2:512},zs={drop1:.5,drop2:.5},Tl=[{name:"few images",label:"few images: watch it over-fit",settings:{...po,drop1:0,drop2:0}},{name:"noisy labels",label:"wrong labels",settings:{...po,...zs,noise:.4}},{name:"quick start",label:"quick start",settings:{images:1e4,optimizer:"adam",lr:.001,init:"xavier"}},{name:"L9",label:"the lecture's run",settings:{}},{name:"L13",label:"without dropout",settings:{drop1:0,drop2:0}},{name:"L17",label:"1,024 units",settings:{...po,...zs,units1:1024,units2:1024}},{name:"L18",label:"four layers",settings:{...po,...zs,layers:4}}];function Bl(e,t){let l=Tl.find(o=>o.name===e);if(!l){let o=Tl.map(r=>r.name).join(", ");throw new Error(`there is no preset ${wo(e)}; there are ${o}`)}let n={...Ao(t),...l.settings};return{...n,images:Math.min(n.images,t)}}function Vd(e,t,l){let n=mo(l)[e];if("choices"in n){let o=n.choices.map(([r])=>r);if(!o.includes(t))throw new Error(`${e} must be one of ${o.join(", ")}, got ${wo(t)}`)}else if(!(n.min<=t&&t<=n.max)){let o=`${tn(n.min,!0)} and ${tn(n.max,!0)}`,r=e==="images"?" (all the training images there are)":"";throw new Error(`${e} must lie between ${o}${r}, got ${tn(t)}`)}}function Aa(e,t){let l=Ao(t);return ha(l).filter(n=>e.layers>1||!["drop2","units2"].includes(n)).filter(n=>e[n]!==l[n]||n.startsWith("drop")).map(n=>`${n}=${typeof e[n]=="number"?Yd(e[n]):e[n]}`).join("&")}function ma(e,t){let l=Ao(t),n=mo(t);for(let[o,r]of new URLSearchParams(e.slice(e.lastIndexOf("?")+1))){if(!Object.hasOwn(l,o)){let i=Object.keys(l).join(", ");throw new Error(`the link has an unknown setting ${wo(o)}; there are ${i}`)}l[o]="choices"in n[o]?r:qd(o,r,n[o].whole??!1),Vd(o,l[o],t)}return l}function ga({layers:e,units1:t,units2:l,drop1:n,drop2:o}){let r=e-1;return{units:[t,...Array(r).fill(l)],rates:[n,...Array(r).fill(o)]}}function wa(e){let t=[784,...ga(e).units,10];return t.slice(1).reduce((l,n,o)=>l+(t[o]+1)*n,0)}function Ps(e,t){let l=e.layers===1?["drop2","units2"]:[];return ha(e).every(n=>l.includes(n)||e[n]===t[n])}function va(e,t){let l=ho(e),n=t.map(ho),o=Object.keys(l).filter(i=>i==="p"||n.some(c=>c[i]!==l[i])),r=n.filter(i=>Object.keys(l).every(c=>i[c]===l[c])).length;return o.map(i=>l[i]).join(", ")+(r?` (${r+1})`:"")}function go(e){let t=ho(e),l=["p","units","images","optimizer"],n=ho(Ao(0));return Object.keys(t).filter(o=>l.includes(o)||t[o]!==n[o]&&["noise","wd"].includes(o)).map(o=>t[o]).join(", ")}function ho(e){let{units:t,rates:l}=ga(e);return{p:`p = ${l.map(n=>tn(n)).join(" / ")}`,units:`${t.join("-")} units`,images:`${e.images.toLocaleString("en")} images`,noise:`${tn(100*e.noise)} % wrong labels`,optimizer:e.optimizer==="sgd"?"SGD":"Adam",lr:`lr ${tn(e.lr)}`,wd:`weight decay ${tn(e.wd)}`,init:e.init==="xavier"?"Xavier":"\u03C3 0.01",epochs:`${e.epochs} epochs`,seed:`seed ${e.seed}`}}function qd(e,t,l){let n=t.trim().replace(/(\d)_(?=\d)/g,"$1");if(!(l?/^[+-]?\d+$/:/^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i).test(n))throw new Error(`${e} must be ${l?"a whole number":"a number"}, got ${wo(t)}`);return/[fn]/i.test(n)?/n$/i.test(n)&&/^[+-]?n/i.test(n)?NaN:n[0]==="-"?-1/0:1/0:Number(n)}function Yd(e){let t=e===0?0:Math.floor(Math.log10(Math.abs(e)));return Number.isInteger(e)||t>=-4?String(e):ba(e.toExponential())}function tn(e,t=!1){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e<0?"-inf":"inf";let l=e.toExponential(5),n=Number(l.slice(l.indexOf("e")+1));if(e!==0&&(n<-4||n>=6))return ba(l);let o=String(Number(e.toFixed(Math.max(0,5-n))));return t?o.replace(/^(\d{1,3})(\d{3})(?=\.|$)/,"$1,$2"):o}var ba=e=>e.replace(/\.?0*e([+-])(\d+)$/,(t,l,n)=>`e${l}${n.padStart(2,"0")}`);function wo(e){let t=String(e).includes("'")&&!String(e).includes('"')?'"':"'",l=String(e).replaceAll("\\","\\\\").replaceAll(t,`\\${t}`).replaceAll(`
`,"\\n").replaceAll("\r","\\r").replaceAll("	","\\t");return t+l+t}var ya="Probability with which each unit is dropped, anew for each image in each step",xa={drop1:{label:"drop rate, layer 1",hint:ya},drop2:{label:"drop rate, further layers",hint:ya},units1:{label:"units, layer 1"},units2:{label:"units, further layers"},layers:{label:"hidden layers"},images:{label:"training images",hint:"As many of each class"},noise:{label:"wrong labels",hint:"Share of the training labels that random ones replace"},seed:{label:"seed"},init:{label:"first weights"},optimizer:{label:"optimiser"},lr:{label:"learning rate"},wd:{label:"weight decay"},epochs:{label:"epochs"}},Jd={"Dropout and network":["drop1","drop2","units1","units2","layers"],Data:["images","noise","seed"],Training:["optimizer","lr","wd","init","epochs"]},ka=6,Zd="Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. Point at the chart, or select it and press \u2190 \u2192, to read it off.",Ea=[{name:"train, noisy",colour:"--d2l-noisy",dash:[2,3],acc:"train_acc_noisy",loss:"train_loss"},{name:"train, clean",colour:"--d2l-clean",dash:[8,4],acc:"train_acc_clean",loss:null},{name:"test",colour:"--d2l-test",dash:void 0,acc:"test_acc",loss:"test_loss"}],Sa={acc:{title:"Accuracy",axis:"accuracy (share of images classified rightly)"},loss:{title:"Loss",axis:"loss (mean cross-entropy)"}},$a=[["epochs",({history:e,settings:t})=>`${e.test_acc.length} of ${t.epochs}`],["train, noisy",({history:e})=>vo(e.train_acc_noisy)],["train, clean",({history:e})=>vo(e.train_acc_clean)],["test",({history:e})=>vo(e.test_acc)],["test loss",({history:e})=>vo(e.test_loss)]],vo=e=>e[e.length-1]?.toFixed(3)??"\u2013";function Ca(e,t){let{state:l,options:n}=t,o=n.num_images??1e4,r={...Bl(n.preset??"L9",o),...l.get("settings")},i=null,c,u={id:"",epoch:0,x:[],acc:[],loss:[]},f=()=>({...r,...l.get("settings")}),h=()=>l.get("run")?.id?l.get("run"):null,A=()=>l.get("kept")??[],m=()=>l.get("metric")??"acc",k=()=>["training","stopping"].includes(h()?.state??""),v=Tr({label:"Settings to start from",choices:Tl.map(({name:I,label:R})=>[I,R,go(Bl(I,o))]),onPick:I=>re(()=>te(Bl(I,o)))}),b=Object.fromEntries(Object.keys(xa).map(I=>[I,ce(I)])),M=x("p",{class:"d2l-facts"}),j=x("p",{class:"d2l-facts"},n.facts??null),E=Se({label:"Train",primary:!0,hint:"Train a new network with these settings",onClick:O}),_=Se({label:"Stop",hint:"Stop; the finished epochs stay",onClick:S}),C=Se({label:"Keep",hint:"Keep this run on the chart and in the table",onClick:K}),z=Se({label:"Reset",hint:"Forget all runs, and put every control back",onClick:W}),B=Se({label:"Undo reset",onClick:ie}),q=Se({label:"Copy link",hint:"Copy a link to these settings",onClick:Ae}),G=Lr({label:"What the chart shows",choices:[["acc","accuracy"],["loss","loss"]],value:m(),onInput:I=>l.set({metric:I})}),L=x("progress",{max:1,value:0}),N=x("span",{class:"d2l-progress-words"}),y=x("p",{class:"d2l-status",role:"status"}),Q=x("p",{class:"d2l-note"},"Settings changed: train anew to see what they do."),T=x("p",{class:"d2l-error",role:"alert"}),D=x("div",{class:"d2l-copied",role:"status"}),$=x("div",{class:"d2l-kept"}),Y=x("div",{class:"d2l-lab-picture"});e.append(x("div",{class:"d2l-lab"},v.el,x("div",{class:"d2l-lab-main"},Y,x("div",{class:"d2l-lab-controls"},...Object.entries(Jd).map(se))))),Y.append(x("div",{class:"d2l-actions"},E,_,C,z,B,q),x("div",{class:"d2l-progress"},y,L,N),T);let U=il(Y,{label:"Learning curves",x:{label:"epoch",min:0},y:{label:Sa.acc.axis},height:I=>Math.max(260,Math.min(430,I*.5)),hint:Zd});U.el.prepend(x("div",{class:"d2l-lab-switch"},G.el)),Y.append(Q,D,$);function se([I,R]){let F={"Dropout and network":M,Data:j}[I];return x("fieldset",{},x("legend",{},I),...R.map(pe=>b[pe].el),F)}function ce(I){let R=mo(o)[I],F=f()[I],pe=He=>te({...f(),[I]:He}),ae={...xa[I],...R,value:F,onInput:pe};return"choices"in R?Yl({...ae,choices:R.choices}):I==="seed"?yn({...ae,min:R.min,max:R.max}):kt({...ae,format:He=>R.whole?He.toLocaleString("en"):tn(He)})}function te(I){i=null,l.set({settings:I}),Be()}async function re(I){T.textContent="";try{await I()}catch(R){let F=String(R.message??R);T.textContent=F.slice(0,1).toUpperCase()+F.slice(1)}}function O(){return i=null,re(()=>t.ask("train",{settings:f()}))}function S(){return re(()=>t.ask("stop",{}))}function K(){let I=h();if(!I||!X())return;let{id:R,history:F,message:pe}=I,ae=va(I.settings,A().map(He=>He.settings));l.set({kept:[...A(),{id:R,name:ae,settings:I.settings,history:F,message:pe}]})}let X=()=>{let I=h();return!!(I&&!k()&&I.history.test_acc.length>0&&A().length<ka&&!A().some(({id:F})=>F===I.id))};function W(){let I=h();i={run:I&&k()?ne(I):I,kept:A(),settings:f()},c=I?.id,k()&&S(),l.set({run:null,kept:[],settings:r}),T.textContent="",De()}function ne(I){let R=`${I.history.test_acc.length} of ${I.settings.epochs} epochs`;return{...I,state:"done",now:null,message:`Stopped after ${R}: the lab was reset.`}}function ie(){let I=i;i=null,c=void 0,I&&l.set(I),De(),E.focus()}function Ae(){let I=Aa(f(),o);return t.place==="jupyter"?de(I,"The link is copied. In a cell, TrainingLab.from_link(\u2026) opens it."):(history.replaceState(null,"",`#${I}`),de(location.href,"The link is copied, and stands in the address bar."))}async function de(I,R){try{await navigator.clipboard.writeText(I),D.replaceChildren(x("p",{},R))}catch{let F=x("textarea",{readonly:!0,rows:2,"aria-label":"To copy"});F.value=I,D.replaceChildren(x("p",{},"Copy this text (Ctrl+C):"),F),F.select()}}let Ve=(I,R)=>l.set({kept:A().map(F=>F.id===I&&R?{...F,name:R}:F)});function Ke(I){l.set({kept:A().filter(R=>R.id!==I)}),(X()?C:E).focus()}function Be(){let I=f();for(let[R,F]of Object.entries(b)){let pe=I[R];F.value!==pe&&(F.value=pe)}for(let R of["drop2","units2"])b[R].disabled=I.layers===1;v.value=Tl.find(({name:R})=>Ps(Bl(R,o),I))?.name??null,M.replaceChildren(x("strong",{},wa(I).toLocaleString("en"))," weights and biases"),D.replaceChildren(),De()}function De(){let I=h();if(I&&I.id===c)return l.set({run:null});let R=I!==null&&!Ps(I.settings,f());E.disabled=!t.live||k()&&!R,_.disabled=I?.state!=="training",C.disabled=!X(),z.disabled=i!==null,B.hidden=i===null,Q.hidden=!R,L.value=I?.loaded??I?.share??0,L.setAttribute("aria-label",`Share of the ${I?.loaded?"images that is loaded":"run that is done"}`),L.hidden=N.hidden=!I,N.textContent=I?Xd(I):"";let F=I?tf(I):i?"The runs are gone, and the controls are back.":"";y.textContent!==F&&(y.textContent=F),y.classList.toggle("d2l-error",I?.state==="failed"),vt()}function vt(){let I=h();le(I);let R=A().filter(({id:Ne})=>Ne!==I?.id),F=[...R.flatMap(Ne=>Me(Ne)),...I?ve(I):[]],pe=Math.max(...[I,...R].map(Ne=>Ne?.settings.epochs??0))||f().epochs,ae=Sa[m()],He=R.length?`, beside ${R.length} kept run${R.length>1?"s":""}`:"";U.set({lines:F,title:I?`${ae.title} with ${go(I.settings)}${He}`:R.length?`${ae.title} of the kept runs`:"Press Train, and the curves grow here",x:{label:"epoch",min:0,max:pe},y:{label:ae.axis}})}function le(I){if(!I?.now||!k()||I.history.test_acc.length>=I.epoch||ht()){u={id:"",epoch:0,x:[],acc:[],loss:[]};return}(u.id!==I.id||u.epoch!==I.epoch)&&(u={id:I.id,epoch:I.epoch,x:[],acc:[],loss:[]});let R=I.share*I.settings.epochs;R<=(u.x.at(-1)??I.epoch-1)||(u.x.push(R),u.acc.push(I.now.train_acc_noisy),u.loss.push(I.now.train_loss))}function ve(I){let R=A().findIndex(({id:F})=>F===I.id);return Ea.flatMap(({name:F,colour:pe,dash:ae,...He})=>{let Ne=He[m()];if(!Ne)return[];let Je=I.history[Ne]??[],ut=F==="train, noisy"&&u.x.length>0,Ze=R>=0&&F==="test"?`test (kept ${R+1})`:F;return[{name:F,label:Ze,colour:pe,dash:ae,width:2.5,point:k(),x:[...Ma(Je),...ut?u.x:[]],y:[...Je,...ut?u[m()]:[]]}]})}function Me(I){let R=A().indexOf(I)+1;return Ea.flatMap(({name:F,colour:pe,dash:ae,...He})=>{let Ne=He[m()];if(!Ne)return[];let Je=I.history[Ne],ut=F==="test"?`${R}: ${I.name}`:void 0;return[{name:`${F} of run ${R}`,label:ut,colour:pe,dash:ae,width:1.25,opacity:.6,x:Ma(Je),y:Je}]})}function Ce(){let I=A();if($.hidden=I.length===0,!I.length)return $.replaceChildren();let R=new Set([...$.querySelectorAll("tr[data-id]")].map(ae=>ae.getAttribute("data-id"))),F=["run","name",...$a.map(([ae])=>ae)].map(ae=>x("th",{scope:"col"},ae)),pe=I.map((ae,He)=>{let Ne=x("input",{type:"text","aria-label":`Name of run ${He+1}`,title:go(ae.settings)});Ne.value=ae.name,Ne.addEventListener("change",()=>Ve(ae.id,Ne.value.trim()));let Je=$a.map(([Ze,mt])=>x("td",{"data-title":Ze},mt(ae))),ut=Se({label:"Remove",onClick:()=>Ke(ae.id)});return ut.setAttribute("aria-label",`Remove run ${He+1}, ${ae.name}`),x("tr",{"data-id":ae.id,class:R.has(ae.id)?null:"d2l-new"},x("th",{scope:"row"},String(He+1)),x("td",{class:"d2l-name"},Ne),...Je,x("td",{},ut))});$.replaceChildren(x("table",{},x("caption",{},`Kept runs (${I.length} of at most ${ka})`),x("thead",{},x("tr",{},...F,x("td",{}))),x("tbody",{},...pe)),Se({label:"Copy as CSV",onClick:()=>de(nf(A()),"The table is copied.")}))}function Ee(){let I=location.hash.slice(1);I.includes("=")&&re(()=>te(ma(I,o)))}let Te=t.place==="page"&&e.closest("[data-d2l=lab]")===document.querySelector("[data-d2l=lab]");Te&&addEventListener("hashchange",Ee);let at=[l.on("settings",Be),l.on(["run","kept"],De),l.on("metric",()=>{G.value=m(),vt()}),l.on("kept",Ce),t.onGone(De)];return Be(),Ce(),Te&&Ee(),()=>{for(let I of at)I();removeEventListener("hashchange",Ee),U.dispose(),e.replaceChildren()}}var Ma=e=>e.map((t,l)=>l+1);function Xd({share:e,epoch:t,seconds:l,settings:n,state:o}){if(!e)return"";let r=l/(e*n.epochs),i=`${r<10?r.toFixed(1):Math.round(r)} s an epoch`;return o!=="training"?i:`epoch ${t} of ${n.epochs} \xB7 ${i} \xB7 ${ef(l*(1/e-1))} left`}var ef=e=>e<100?`${Math.ceil(e)} s`:`${Math.ceil(e/60)} min`;function tf({state:e,message:t,share:l}){return e==="training"?l?"Training":t||"Starting":e==="stopping"?"Stopping":t}function nf(e){let t=o=>/[",\n]/.test(String(o))?`"${String(o).replaceAll('"','""')}"`:o,l=["train_acc_noisy","train_acc_clean","test_acc","train_loss","test_loss"],n=e.map(({name:o,settings:r,history:i},c)=>({run:c+1,name:o,...r,epochs_done:i.test_acc.length,...Object.fromEntries(l.map(u=>[u,i[u].at(-1)])),seconds_per_epoch:i.seconds.reduce((u,f)=>u+f,0)/i.seconds.length}));return[Object.keys(n[0]??{}),...n.map(Object.values)].map(o=>o.map(t).join(",")+`
`).join("")}var _a={p:.5,train_size:2e3,test_size:2e3,num_hiddens:[512,512],lr:.001,batch_size:128,epochs:30,seed:2,without:[.761,.716,.784,.587,.535,.546,.534,.623,.598,.57,.576,.535,.647,.55,.605,.553,.592,.611,.624,.68,.622,.628,.675,.671,.668,.762,.72,.677,.726,.69],with:[.929,.735,.694,.629,.612,.589,.58,.581,.564,.595,.565,.553,.574,.542,.573,.568,.541,.548,.576,.547,.541,.545,.537,.57,.538,.569,.566,.56,.54,.575],gaps:[.204,.153,.205,.148,.15,.151,.188,.151,.179,.179],last:5,images:"AAAAAAAAACZVEAAAAAAAAAAAAAAAv//5zZAAAAAAAAAAAADe7v//+QAAAAAAAAAAAP7v7f/yAAAAAAAAAAAE/u/u/8IQAAAAAAAAAAft/+/+hzAAAAAAAAAAC+y938+BAAAAAAAAAAAO/+7b2gAAAAAAAAAAAD/N7fz7AAAAAAAAAAAAn8zc6/WAAAAAAAAAAADe7//98FsAAAAAAAAAAv3u39z+HwAAAAAAAAAH/e7vzf+foAAAAAAAAA7P/++u//7kAAAAAAAAj93/767+/tlQAAAAAADu7s/9vf7+kAAAAAAABP7/7M68/vwAAAAAAAAM293/3v///AAAAAAAAD/u27z+z/78AAAAAAAAv+7//d7s/voAAAAAAAf7/u7+/2n++QAAAAACj82+//70Cv74AAAAX///++z/71AL/vcAAAHe7u7/vu/6AAr+9gAABv3u7+/9rfAACf70AAAAvv//7v/vQAAJ/vMAAAABfP////QAAAf/0QAAAAAAAkVCAAAAAEIQAAAAAAAAApYAAAmBAAAAAAAAAAAH2+y9ytQAAAAAAAAAAADe7+7u0AAAAAAAAAAAAM7d3d7QAAAAAAAAAAAA3t3d3sAAAAAAAAAAAADe3u7usAAAAAAAAAAAAM/u7u+gAAAAAAAAAAAAv+/u75AAAAAAAAAAAACP7u7vUAAAAAAAAAAAAG/u7u9AAAAAAAAAAAAAX+7u70AAAAAAAAAAAACP7+7vcAAAAAAAAAAAAM7u7u7AAAAAAAAAAAAA/u7u7vAAAAAAAAAAAAT+7u/+9QAAAAAAAAAAB/7u7u74AAAAAAAAAAAJ/u7u7voAAAAAAAAAAAv+7u7u+wAAAAAAAAAAC/7u7u76AAAAAAAAAAAL/u7u7vsAAAAAAAAAAAr+/u7++wAAAAAAAAAACP7u7u76AAAAAAAAAAAH/u7u7foAAAAAAAAAAAf97u7t+gAAAAAAAAAAB/7u7t36AAAAAAAAAAAF/v/+7voAAAAAAAAAAAb+7//++QAAAAAAAAAAA+lXeJq2AAAAAAAAAAAAZ2d3eKAAAAAAAAAAAADtzO3d9wAAAAAAAAAAA9qryrvbAAAAAAAAAAAG2rzLu8wAAAAAAAAAAAfLu8y7zQAAAAAAAAAACMur26vcAAAAAAAAAAAJy63ru9sAAAAAAAAAAAnKv7y76QAAAAAAAAAACrrePbvnAAAAAAAAAAAJy+0Ou/YAAAAAAAAAAAjL6w678wAAAAAAAAAAB8v4DczxAAAAAAAAAAAHy/QMy/AAAAAAAAAAAAbb8AvM4AAAAAAAAAAABtzwCczQAAAAAAAAAAAG3OAHzMAAAAAAAAAAAAXN0AXMsAAAAAAAAAAAA+zQBsywAAAAAAAAAAAB7NAIzKAAAAAAAAAAAAHM8AnNgAAAAAAAAAAAALzQCs1gAAAAAAAAAAAA3NALzVAAAAAAAAAAAADM0QzNQAAAAAAAAAAAAK3SDM0QAAAAAAAAAAAAjdQNzQAAAAAAAAAAAABd1QzMAAAAAAAAAAAAAE3lD9wAAAAAAAAAAAAACTADlwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXIAAAABYAAAAAAAAAKZrJMAAAvjAAAAAAAASXaLvJRG7dYAAAAAAmy2eYvdze3cyQAAAAF6mZeYd3is3MzKAAA3mlVG2Gia3Ny6vMwAbKl3zO++3v/u7d7czQK7mYreynz/7dzM3dy9FszMzKury7zMzMzMzM9U3MzM3dzMzMzMzM3MzmDd3+7d3d3u7t3d3u7fUAE2eau7u6qqqqqqqpgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};function of(e,t){return e<=t?Array.from({length:e},(l,n)=>n):Array.from({length:t},(l,n)=>Math.round(n*(e-1)/(t-1)))}function sf(e,t){let l=e.split(/(?<=,) /);if(e.length>t&&l.every(o=>o.length<=t))return l;let n=[];for(let o of e.split(" ")){let r=`${n.at(-1)??""} ${o}`.trim();n.length&&r.length<=t?n[n.length-1]=r:n.push(o)}return n}var Fs=(e,t,l)=>Array.from({length:e},(n,o)=>t+l*(o+.5)/e);function _n(e,t,{most:l=10,outputs:n=10,image:o=!0}={}){let r=ge("g",{class:"d2l-network"},e),i=t.map(z=>of(z,l)),c=[...t,0].map(()=>ge("path",{class:"d2l-edges"},r)),u=ge("rect",{class:"d2l-frame",visibility:o?"visible":"hidden"},r),f=[...i.map(z=>z.length),n].map((z,B)=>Array.from({length:z},()=>{let q=ge("g",{class:B<i.length?"d2l-unit":"d2l-unit d2l-output"},r);return ge("circle",{},q),B<i.length&&ge("path",{class:"d2l-cross"},q),q})),h=t.map(z=>ge("text",{class:"d2l-rest","text-anchor":"middle"},r,z>l?"\u22EE":"")),A=t.map(()=>Array.from({length:5},()=>ge("text",{"text-anchor":"middle",class:"d2l-caption"},r))),m=[],k={x:0,y:0},v=0,b=20,M=t.map(()=>""),j;function E({left:z,right:B,top:q,height:G,size:L}){let N=z+L+Math.min(46,(B-z-L)*.22),y=(B-N)/i.length;k={x:z+L,y:q+G/2},he(u,{x:z-1,y:k.y-L/2-1,width:L+2,height:L+2}),m=f.map((Q,T)=>{let D=T<i.length&&t[T]>l,$=Fs(Q.length+(D?1:0),q,G);return{x:N+T*y,ys:$}}),v=Math.max(3,Math.min(9,.36*G/(l+1),y*.2)),f.forEach((Q,T)=>{let{x:D,ys:$}=m[T];Q.forEach((Y,U)=>{Y.setAttribute("transform",`translate(${D} ${$[U].toFixed(1)})`),he(Y.children[0],{r:v});let se=v*.5;Y.children[1]?.setAttribute("d",`M${-se} ${-se}L${se} ${se}M${-se} ${se}L${se} ${-se}`)}),T!==i.length&&(he(h[T],{x:D,y:$[$.length-1]+5}),A[T].forEach((Y,U)=>he(Y,{x:D,y:q+G+16+15*U})))}),b=Math.max(6,Math.floor(y/6.4)),M.forEach((Q,T)=>C(T,Q)),j&&_(...j)}function _(...z){j=z;let[B,q]=z;if(!m.length)return;let G=f.map((L,N)=>{let y=i[N]??L.map(($,Y)=>Y),Q=B[N],T=q?.[N],D=T?Math.max(1e-9,...y.map($=>T[$])):1;return L.map(($,Y)=>{let U=!Q||!!Q[y[Y]];$.classList.toggle("d2l-off",!U);let se=T?Math.max(0,T[y[Y]])/D:.55;return he($.children[0],{"fill-opacity":U?se.toFixed(2):0}),U})});c.forEach((L,N)=>{let y=G[N];if(!y)return;let{x:Q,ys:T}=m[N],D="";y.forEach(($,Y)=>{$&&(N===0?D+=o?`M${k.x} ${k.y}L${Q-v} ${T[Y].toFixed(1)}`:"":G[N-1].forEach((U,se)=>{U&&(D+=`M${m[N-1].x+v} ${m[N-1].ys[se].toFixed(1)}L${Q-v} ${T[Y].toFixed(1)}`)}))}),L.setAttribute("d",D)})}function C(z,B){M[z]=B;let q=sf(B,b);A[z].forEach((G,L)=>G.textContent=q[L]??"")}return{place:E,show:_,caption:C,remove:()=>r.remove(),drawn:i.map(z=>z.length)}}function al(e,t){let l=x("canvas",{class:t,width:28,height:28});e.append(l);let n=l.getContext("2d"),o=[];function r(i){o=i;let c=n.createImageData(28,28),u=(getComputedStyle(l).color.match(/[\d.]+/g)??[0,0,0]).map(Number);for(let f=0;f<i.length;f++)c.data.set([u[0],u[1],u[2],255*i[f]],4*f);n.putImageData(c,0,0)}return{canvas:l,show:r,dispose:Ts(()=>r(o))}}var Ia=200;function rf(e){let t=Array.from(atob(e),l=>l.charCodeAt(0)).flatMap(l=>[l>>4,l&15]);return Array.from({length:t.length/784},(l,n)=>t.slice(784*n,784*(n+1)).map(o=>o/15))}function af(e){let t=Math.min(...e),l=e[e.length-1];return{epoch:e.indexOf(t)+1,lowest:t,last:l,climbs:l>1.1*t}}function La(e,t){let l=n=>{let{epoch:o,lowest:r,last:i,climbs:c}=af(n);return c?`turned after epoch ${o} and climbed from ${r.toFixed(2)} to ${i.toFixed(2)}`:`ended at ${i.toFixed(2)}, near its lowest, ${r.toFixed(2)}`};return`Without dropout the test loss ${l(e)}. With dropout it ${l(t)}.`}function cf({steps:e,...t},l){let n=e.flatMap((o,r)=>o>0&&o%l===0?[r]:[]);return{without:n.map(o=>t.without[o]),with:n.map(o=>t.with[o])}}function uf({gaps:e,last:t,p:l,train_size:n}){let o=[...e].sort((c,u)=>c-u),r=(o[o.length-1>>1]+o[o.length>>1])/2,i=o.filter(c=>c>0).length;return`${n.toLocaleString("en")} images, p = ${l}, last ${t} epochs: on ${i} of ${e.length} seeds the test loss is higher without dropout, by ${o[0].toFixed(2)} to ${(o.at(-1)??0).toFixed(2)} (median ${r.toFixed(2)}).`}function Ba(e,{state:t,options:l,ask:n,place:o}){let r=l.recording??_a,{epochs:i,num_hiddens:c}=r,{seed:u,train_size:f,test_size:h,num_hiddens:A,lr:m,batch_size:k}=r,v=o==="jupyter"?new wl:null,b=v??t,M=v&&Promise.resolve().then(()=>(Zo(),Sr)).then(({pageEngine:le})=>le({})),j=an(async(le,ve)=>{if(!M)return n(le,ve);let Me=await n("images",{train_size:f,test_size:h,seed:u}),Ce=await M;return z?Ce.ask(le,{...ve,images:Me},v):{}}),E=async()=>(M?await M:{ask:n}).ask("stop",{}),_=()=>t.get("p")??r.p,C,z=_()!==r.p,B=()=>{let le=z?b.get("pair"):null;return le?.p===_()?le:null},q=rf(r.images),G=kt({label:"drop probability p",max:.95,value:_(),format:le=>le.toFixed(2),onInput:le=>t.set({p:le})}),L=Se({label:"Play",primary:!0,onClick:()=>K.playing()?K.pause():W()}),N=Se({label:"To the end",hint:"Both curves at once",onClick:()=>(K.pause(),S(i))}),y=Se({label:"Stop",onClick:()=>{E().catch(U)}}),Q=Se({label:"Back to the recorded run",onClick:X}),T=x("p",{class:"d2l-headline"}),D=x("p",{class:"d2l-say"},uf(r)),$=x("p",{class:"d2l-say",role:"status"}),Y=cn(),U=le=>Y.say(le.message),se=x("div",{class:"d2l-pair"}),ce=x("div",{});e.append(x("div",{class:"d2l-opening"},T,x("div",{class:"d2l-figure"},se,ce),x("div",{class:"d2l-row"},G.el,x("div",{class:"d2l-actions"},L,N,y,Q)),$,Y.el,D));let te=[Ta(se,"without",c),Ta(se,"with",c)],re=il(ce,{label:"Loss on the test images, epoch by epoch",x:{label:"epoch",min:0,max:i},y:{label:"test loss"},height:le=>Math.max(230,Math.min(380,le*.6))}),O=0;function S(le){O=2*le,Ae();let[ve,Me]=[r.without.slice(0,le),r.with.slice(0,le)];Ke(ve,Me,r.p,le<i),T.textContent=le<i?de(ve,Me):La(ve,Me),$.textContent=`The curves are a recorded run's, seed ${r.seed}; the masks are drawn as you watch. Move p, and both networks train anew, here.`,Ve(r.p)}let K=Yn(()=>(O%2===0?S(O/2):Ae(),O++>=2*i?null:Ia),le=>L.textContent=le?"Pause":"Play");function X(){z=!1,clearTimeout(C),E().catch(()=>{}),t.set({p:r.p}),Y.say(""),De(),S(ht()?i:0),ht()||W()}function W(){O>=2*i&&(O=0),K.play()}let ne=0,ie=-1/0;function Ae(le){if(ht()&&ne)return;ie=performance.now();let ve=q[ne++%q.length],Me=le?.length?le:c.map(Ce=>Uint8Array.from({length:Ce},()=>+(Math.random()>=_())));te[0].show(ve,[...c.map(()=>null),null]),te[1].show(ve,[...Me,null])}let de=(le,ve,Me=i)=>{let Ce=Math.min(le.length,ve.length);return Ce?`Epoch ${Ce} of ${Me}, the same images for both networks. Loss on test images: ${le[Ce-1].toFixed(2)} without dropout, ${ve[Ce-1].toFixed(2)} with it.`:"Two networks begin to learn from the same few images: one without dropout, one with it."};function Ve(le){te[0].title("without dropout"),te[1].title(`with dropout, p = ${Re(le)}`)}function Ke(le,ve,Me,Ce){let Ee=(at,I,R,F=[])=>({name:at,colour:I,y:R,dash:F.length?F:void 0,width:2.5,point:Ce,label:`${(R.at(-1)??0).toFixed(2)} ${at.split(",")[0]}`,x:R.map((pe,ae)=>ae+1)}),Te=[...r.without,...r.with,...le,...ve].filter(Number.isFinite);re.set({lines:[Ee("without","--d2l-without",le,[8,4]),Ee(`with, p = ${Re(Me)}`,"--d2l-with",ve)],y:{label:"test loss",min:Math.floor(10*Math.min(...Te))/10,max:Math.ceil(10*Math.max(...Te))/10}})}function Be(){z=!0,De(),clearTimeout(C),C=setTimeout(async()=>{try{await j("train_pair",{p:_(),seed:u,epochs:i,train_size:f,test_size:h,num_hiddens:A,lr:m,batch_size:k}),Y.say("")}catch(le){U(le)}},300)}function De(){let le=B(),ve=le?.state==="training";if(L.hidden=N.hidden=D.hidden=z,y.hidden=!ve,Q.hidden=!z,!z)return;if(K.pause(),Ve(_()),!le){T.textContent=de([],[]),$.textContent="Two new networks begin to learn \u2026",Ke([],[],_(),!0);return}let Me=cf(le,Math.ceil(f/k)),Ce=Me.with.length;performance.now()-ie>Ia&&Ae(le.kept),Ke(Me.without,Me.with,le.p,ve),T.textContent=ve||Ce<2?de(Me.without,Me.with):La(Me.without,Me.with),$.textContent=le.message||`Training here and now, seed ${le.seed}: epoch ${Math.min(Ce+1,i)} of ${i}.`,Y.say(le.state==="failed"?le.message:"")}let vt=[t.on("p",()=>{G.value=_(),(z||_()!==r.p)&&Be()}),b.on("pair",De),qn(e,()=>{z?Be():ht()?S(i):W()})];return De(),z||S(0),()=>{z=!1,(M?M.then(le=>le.dispose()):E()).catch(()=>{}),clearTimeout(C);for(let le of[...vt,K.pause,re.dispose,...te.map(ve=>ve.dispose)])le();e.replaceChildren()}}function Ta(e,t,l){let n=x("figcaption",{class:`d2l-side d2l-${t}`}),o=x("div",{class:"d2l-stage"});e.append(x("figure",{},n,o));let{element:r,describe:i}=qt(o,`d2l-side-picture d2l-${t}`),c=_n(r,l,{most:7}),u=al(o,"d2l-image d2l-input"),[f,h]=[8,150];l.forEach((m,k)=>c.caption(k,`${c.drawn[k]} of ${m} drawn`));let A=Yt(o,m=>{let k=Math.min(56,m*.18);he(r,{width:m,height:f+h+(m<260?50:26)}),c.place({left:2,right:m-14,top:f,height:h,size:k}),u.canvas.style.cssText=`left:2px;top:${f+h/2-k/2}px;width:${k}px;height:${k}px`});return{dispose(){A(),u.dispose()},show(m,k){u.show(m),c.show(k)},title(m){n.textContent!==m&&(n.textContent=m,i(`A drawn network ${m}: an image, two hidden layers of ${l.join(" and ")} units, ten classes.`))}}}var df=.6931471805599453,za=.6931471805601177,Pa=-17239444525614835e-29,ff=.7071067811865476;var In=new DataView(new ArrayBuffer(8));function bo(e){return In.setInt32(0,e+1023<<20),In.setInt32(4,0),In.getFloat64(0)}var pf=Array.from({length:13},(e,t)=>{let l=1;for(let n=2;n<=14-t;n++)l*=n;return 1/l});function Ln(e){if(e!==e)return e;if(e>709.782712893384)return 1/0;if(e<-745.1332191019411)return 0;let t=Math.round(e/df),l=e-t*za,n=t*Pa,o=l-n,r=0;for(let c of pf)r=r*o+c;let i=1+(l-(n-o*o*r));return t>1023?i*2*bo(t-1):t<-1021?i*bo(t+54)*bo(-54):i*bo(t)}var hf=Array.from({length:11},(e,t)=>2/(23-2*t));function yo(e){if(!(e>0))return e===0?-1/0:NaN;if(e===1/0)return e;let t=0;e<22250738585072014e-324&&(e*=0x40000000000000,t=-54),In.setFloat64(0,e);let l=In.getInt32(0);t+=(l>>20)-1023,In.setInt32(0,l&1048575|1072693248);let n=In.getFloat64(0);n>2*ff&&(n/=2,t+=1);let o=n-1,r=o/(2+o),i=r*r,c=0;for(let u of hf)c=c*i+u;return t*za+(o-(r*(o-c*i)-t*Pa))}var Mt=624,zl=397,Tn=class{constructor(t){this.words=new Uint32Array(Mt),this.next=Mt,this.spare=null,this.seed(t)}seed(t){let{words:l}=this,n=i=>l[i-1]^l[i-1]>>>30;l[0]=19650218;for(let i=1;i<Mt;i++)l[i]=Math.imul(1812433253,n(i))+i;let o=1,r=()=>{++o<Mt||(l[0]=l[Mt-1],o=1)};for(let i=0;i<Math.max(Mt,t.length);i++){let c=i%t.length;l[o]=(l[o]^Math.imul(n(o),1664525))+t[c]+c,r()}for(let i=0;i<Mt-1;i++)l[o]=(l[o]^Math.imul(n(o),1566083941))-o,r();l[0]=2147483648}twist(){let{words:t}=this,l=(n,o,r)=>{let i=t[n]&2147483648|t[o]&2147483647;t[n]=t[r]^i>>>1^-(i&1)&2567483615};for(let n=0;n<Mt-zl;n++)l(n,n+1,n+zl);for(let n=Mt-zl;n<Mt-1;n++)l(n,n+1,n+zl-Mt);l(Mt-1,0,zl-1),this.next=0}int32(){this.next===Mt&&this.twist();let t=this.words[this.next++];return t^=t>>>11,t^=t<<7&2636928640,t^=t<<15&4022730752,t^t>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let r=this.spare;return this.spare=null,r}let t,l,n;do t=2*this.uniform()-1,l=2*this.uniform()-1,n=t*t+l*l;while(n>=1||n===0);let o=Math.sqrt(-2*yo(n)/n);return this.spare=o*t,o*l}upTo(t){if(t===0)return 0;let l=4294967295>>>Math.clz32(t),n;do n=(this.uint32()&l)>>>0;while(n>t);return n}shuffle(t){for(let l=t.length-1;l>0;l--){let n=this.upTo(l);[t[l],t[n]]=[t[n],t[l]]}return t}permutation(t){return this.shuffle(Uint32Array.from({length:t},(l,n)=>n))}};var Pl=6;var fn=10,xo=3;function Os(e){let t=new Tn([Pl,e]),l=Array.from({length:fn},()=>t.uniform());return{x:l,W:l.map(()=>Array.from({length:xo},()=>t.normal()))}}function Fa(e){let t=Math.max(...e),l=yo(e.reduce((n,o)=>n+Ln(o-t),0));return e.map(n=>n-t-l)}function ko({x:e,W:t},l,n,o=0){let r=n?e.map((i,c)=>n[c]*i/(1-o)):e;return Fa(t[0].map((i,c)=>l*r.reduce((u,f,h)=>u+f*t[h][c],0)))}var Oa=(e,t)=>Array.from({length:fn},()=>+(t.uniform()>e)),Ds=Array.from({length:2**fn},(e,t)=>Array.from({length:fn},(l,n)=>t>>n&1)),Da=(e,t)=>e.reduce((l,n)=>l*(n?1-t:t),1);function Na(e,t){let l=n=>e[0].map((o,r)=>e.reduce((i,c,u)=>i+t[u]*n(c[r]),0));return{arithmetic:l(Ln),geometric:Fa(l(n=>n)).map(Ln)}}function Eo(e,t,{top:l,height:n,rings:o=!1}){let r=ge("g",{class:"d2l-classes"},e),i=ge("path",{class:"d2l-axis"},r),c=["0","50","100 %"].map(C=>ge("text",{class:"d2l-caption"},r,C)),u=t.map(C=>({name:ge("text",{class:"d2l-class"},r,C),bar:ge("rect",{class:"d2l-bar"},r),number:ge("text",{class:"d2l-value","text-anchor":"end"},r)})),f=ge("path",{class:"d2l-ticks"},r),h=ge("path",{class:"d2l-newest"},r),A=o?t.map(()=>ge("circle",{class:"d2l-ring",r:10},r)):[],m=ge("path",{class:"d2l-diamonds"},r),k=Fs(t.length,l,n),v=.32*n/t.length,[b,M]=[0,0],j;function E(C){if(j=C,!M)return;let{answers:z,current:B,mean:q,full:G,ring:L=[],label:N,falling:y}=C,Q=D=>(b+D*M).toFixed(1),T=D=>k.map(($,Y)=>`M${Q(D[Y])} ${$-v}v${2*v}`).join("");f.setAttribute("d",z.map(T).join("")),h.setAttribute("d",B?T(B):""),y&&h.animate({transform:["translateX(-24px)","none"],opacity:[0,1]},{duration:150,easing:"ease-out"}),m.setAttribute("d",k.map((D,$)=>`M${Q(G[$])} ${D-6}l6 6l-6 6l-6 -6z`).join("")),A.forEach((D,$)=>D.style.transform=`translate(${Q(L[$])}px, ${k[$]}px)`),u.forEach((D,$)=>{D.bar.style.transform=`scaleX(${Math.max(q[$],.001)})`,D.number.textContent=Tt(q[$]),D.name.classList.toggle("d2l-true",$===N)})}function _(C,z){let B=z-C<260?76:84,q=z-C<260?0:46;b=C+B,M=z-q-b-8,i.setAttribute("d",[0,.5,1].map(G=>`M${b+G*M} ${l}v${n}`).join("")),c.forEach((G,L)=>{let N=L===2&&!q;he(G,{x:b+L*M/2+(N?8:0),y:l+n+16,"text-anchor":N?"end":"middle",visibility:L===1&&!q?"hidden":"visible"})}),u.forEach(({name:G,bar:L,number:N},y)=>{he(G,{x:C,y:k[y]+4}),he(L,{x:b,y:k[y]-v,width:M,height:2*v}),L.style.transformOrigin=`${b}px 0`,he(N,{x:z,y:k[y]+4,visibility:q?"visible":"hidden"})}),j&&E({...j,falling:!1})}return{show:E,place:_}}var pn=28;function Af(e,t,l,n){let r=!1;for(let i=Math.max(0,Math.floor(l-2));i<=Math.min(pn-1,l+2);i++)for(let c=Math.max(0,Math.floor(t-2));c<=Math.min(pn-1,t+2);c++){let u=Math.min(1,2-Math.hypot(c+.5-t,i+.5-l));if(u<=0)continue;let f=i*pn+c,h=n?Math.max(e[f],u*n):Math.min(e[f],1-u);r||=h!==e[f],e[f]=h}return r}function Qa({pixels:e,onDraw:t}){let l=x("div",{class:"d2l-pad"}),{canvas:n,show:o,dispose:r}=al(l,"d2l-image"),i=x("span",{class:"d2l-pen",hidden:!0});l.append(i),Object.entries({tabindex:"0",role:"application","aria-roledescription":"drawing pad","aria-label":"Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it"}).forEach(([b,M])=>n.setAttribute(b,M));let c={x:14,y:14,down:!1},u=!1,f=null,h=0;function A(b,M){f??=Array.from(e());let j=Math.max(1,Math.ceil(Math.hypot(b-c.x,M-c.y)*2)),E=!1;for(let _=1;_<=j;_++){let C=_/j;E=Af(f,c.x+(b-c.x)*C,c.y+(M-c.y)*C,u?0:.85)||E}Object.assign(c,{x:b,y:M}),E&&(o(f),h||=requestAnimationFrame(()=>{h=0;let _=f;f=null,t(_)}))}let m=b=>{let M=n.getBoundingClientRect();return{x:(b.clientX-M.left)/M.width*pn,y:(b.clientY-M.top)/M.height*pn}};n.addEventListener("pointerdown",b=>{b.button===0&&(n.setPointerCapture(b.pointerId),Object.assign(c,m(b),{down:!1}),i.hidden=!0,A(c.x,c.y))}),n.addEventListener("pointermove",b=>{if(!n.hasPointerCapture(b.pointerId))return;let{x:M,y:j}=m(b);A(M,j)});let k={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},v=()=>{i.hidden=!1,i.style.left=`${100*c.x/pn}%`,i.style.top=`${100*c.y/pn}%`,i.classList.toggle("d2l-down",c.down)};return n.addEventListener("keydown",b=>{let M=k[b.key];if(!M&&b.key!==" ")return;b.preventDefault();let j=C=>Math.min(pn-1,Math.max(0,C)),[E,_]=M?[j(c.x+M[0]),j(c.y+M[1])]:[c.x,c.y];M||(c.down=!c.down),c.down&&A(E,_),Object.assign(c,{x:E,y:_}),v()}),n.addEventListener("blur",()=>{c.down=!1,i.hidden=!0}),{el:l,show:()=>{f||o(e())},erase:b=>{u=b},dispose(){cancelAnimationFrame(h),r()}}}var Fl=50,So=14,$o=330,mf=e=>Uint8Array.from(atob(e),t=>t.charCodeAt(0)),hn=e=>Array.from(e).reduce((t,l,n,o)=>l>o[t]?n:t,0);function gf(e,t){let l=Array.from(t,(o,r)=>e.reduce((i,c)=>i+c[r],0)/e.length),n=e.filter(o=>hn(o)===hn(t)).length;return{mean:l,agree:n}}function Ra(e,{state:t,options:l,ask:n,place:o}){let{labels:r,names:i}=l,c=l.num_hiddens,u=mf(l.images),f=an(n),h=W=>W==="rates"?Vl(t,c.length):t.get(W)??{image:0,seed:3,draw:0,pixels:null}[W],A=()=>h("pixels")??Array.from(u.subarray(784*h("image"),784*(h("image")+1)),W=>W/255),m=()=>o==="page"?A():null,k=kt({label:"image",max:r.length-1,step:1,value:h("image"),onInput:W=>t.set({image:W,pixels:null})}),v=ql(t,()=>({rates:h("rates"),seed:h("seed")})),b=Qa({pixels:A,onDraw:W=>t.set({pixels:W})}),M=Se({label:"Blank",hint:"An empty page to draw a piece of clothing of your own",onClick:()=>t.set({pixels:new Array(784).fill(0)})}),j=Kl({label:"erase",value:!1,onInput:b.erase}),E=Se({label:"Play",primary:!0,onClick:()=>O.toggle()}),_=Se({label:"One draw",onClick:()=>(O.pause(),se())}),C=Se({label:"All fifty",hint:"Fifty draws at once",onClick:()=>(O.pause(),ce())});E.hidden=ht();let z=x("p",{class:"d2l-headline","aria-live":"polite"}),B=x("p",{class:"d2l-say"}),q=cn(),G=x("div",{class:"d2l-stage"}),{element:L,describe:N}=qt(G,"d2l-thinned-picture"),y=ge("g",{},L),Q=_n(y,c,{outputs:i.length}),T=al(G,"d2l-image d2l-input"),D=Eo(L,i,{top:So,height:$o});e.append(x("div",{class:"d2l-thinned"},x("div",{class:"d2l-beside"},b.el,x("div",{class:"d2l-column"},x("div",{class:"d2l-controls"},k.el,v.el),x("div",{class:"d2l-actions"},E,_,C,x("span",{class:"d2l-gap"}),M,j.el))),z,B,q.el,G,x("p",{class:"d2l-legend"},x("span",{class:"d2l-key-tick"},"one thinned network each"),x("span",{class:"d2l-key-bar"},"their mean"),x("span",{class:"d2l-key-full"},"full network"),x("span",{class:"d2l-key-unit"},"the stronger its colour, the more a unit puts out; \xD7 is dropped"))));let $=[],Y=0;async function U(W,ne=h("draw")){try{let ie=await f("thin",{image:h("image"),pixels:h("pixels")??m(),rates:h("rates"),seed:h("seed"),draw:ne,draws:W});return ie&&q.say(""),G.classList.remove("d2l-stale"),ie??null}catch(ie){return q.say(ie.message),z.textContent="Nothing was computed: see the error below.",B.textContent="",G.classList.add("d2l-stale"),null}}async function se(){let W=await U(1,h("draw")+ ++Y);return W?($.length>=Fl&&($=[]),$.push(W.probabilities.data),re(W,!ht()),!0):!1}async function ce(){let W=await U(Fl);if(!W)return;let{data:ne}=W.probabilities;$=Array.from({length:Fl},(ie,Ae)=>ne.subarray(Ae*i.length,(Ae+1)*i.length)),re(W,!1)}function te(W){let ne=[];for(let ie=0;W[`kept_${ie}`];ie++)ne.push(W[`kept_${ie}`].shape[0]);String(ne)!==String(c)&&(c=ne,Q.remove(),Q=_n(y,c,{outputs:i.length}),S(G.clientWidth),v.show())}function re(W,ne){te(W);let ie=c.map((Ee,Te)=>W[`kept_${Te}`].data),Ae=c.map((Ee,Te)=>W[`hidden_${Te}`].data),[de,Ve,Ke]=[W.full.data,$.length-1,$.length===Fl&&!ne?0:-1],Be=$[Ke<0?Ve:Ke],{mean:De,agree:vt}=gf($,de),[le,ve]=[hn(Be),hn(de)];Q.show([...ie,null],[...Ae,Be]),D.show({answers:$,current:Be,mean:De,full:de,label:h("pixels")?-1:r[h("image")],falling:ne});let Me=ie.map(Ee=>Ee.reduce((Te,at)=>Te+ +!at,0));c.forEach((Ee,Te)=>Q.caption(Te,`${Q.drawn[Te]} of ${Ee} drawn, ${Me[Te]} dropped`));let Ce=$.length;z.textContent=h("pixels")?"Your own drawing.":`A picture of: ${i[r[h("image")]]}.`,z.textContent+=` Full network: ${i[ve]}, ${Tt(de[ve])}.`,B.textContent=Ce===1?`This thinned network: ${i[le]}, ${Tt(Be[le])}.`:`Mean of ${Ce} thinned networks: ${i[hn(De)]}, ${Tt(De[hn(De)])}; ${vt} of the ${Ce} say ${i[ve]} too.`,N(`${z.textContent} ${B.textContent} The network in the picture: ${i[le]}, ${Tt(Be[le])}; dropped are `+c.map((Ee,Te)=>`${Me[Te]} of ${Ee} units in hidden layer ${Te+1} at p = ${Re(h("rates")[Te])}`).join(", "))}let O=Yn(async()=>{if(!await se())return null;let W=$.length;return W>=Fl?null:W<4?800:W<10?400:170},W=>E.textContent=W?"Pause":"Play");function S(W){let ne=W<620,ie=Math.max(40,Math.min(84,W*.1)),Ae=W*(ne?.5:.55);he(L,{width:W,height:So+$o+(ne?84:40)}),Q.place({left:2,right:Ae,top:So,height:$o,size:ie}),T.canvas.style.cssText=`left:2px;top:${So+$o/2-ie/2}px;width:${ie}px;height:${ie}px`,D.place(Ae+14,W-4)}function K(){k.value=h("image"),v.show(),b.show(),T.show(A())}let X=[t.on(["image","rates","seed","draw","pixels","net"],()=>{O.pause(),K(),ce()}),Yt(G,S),qn(G,()=>ht()?ce():O.play())];return K(),()=>{for(let W of[...X,O.pause,b.dispose,T.dispose])W();e.replaceChildren()}}var Ns=Array.from({length:xo},(e,t)=>`class ${t+1}`),Qs=300,Ha=50,Rs=14,Hs=240,cl=e=>`${(100*e).toFixed(1)} %`;function ja(e,t){let l=Math.max(...e.map((n,o)=>Math.abs(n-t[o])));return l<1e-12?"0 to 12 digits":`${(100*l).toPrecision(2)} points`}function Ua(e,{state:t}){let l=L=>t.get(L)??{p:.5,scale:1,seed:34}[L],n=kt({label:"drop probability p",max:.95,value:l("p"),format:L=>L.toFixed(2),onInput:L=>t.set({p:L})}),o=kt({label:"scale of the weights",min:.25,max:4,step:.25,value:l("scale"),hint:"The larger the weights, the surer the network",format:L=>`\xD7 ${L}`,onInput:L=>t.set({scale:L})}),r=yn({label:"network (seed)",min:0,max:9999,value:l("seed"),onInput:L=>t.set({seed:L})}),i=Se({label:"Play",primary:!0,onClick:()=>B.toggle()}),c=Se({label:"One draw",onClick:()=>(B.pause(),_(1))}),u=Se({label:"All 1,024",hint:"All thinned networks there are, each as often as p draws it",onClick:()=>(B.pause(),C())});i.hidden=ht();let f=x("p",{class:"d2l-headline","aria-live":"polite"}),h=x("p",{class:"d2l-say"}),A=x("div",{class:"d2l-stage"}),{element:m,describe:k}=qt(A,"d2l-scaling-picture"),v=_n(m,[fn],{outputs:xo,image:!1}),b=Eo(m,Ns,{top:Rs,height:Hs,rings:!0});e.append(x("div",{class:"d2l-scaling"},x("div",{class:"d2l-controls"},n.el,o.el,r.el),x("div",{class:"d2l-actions"},i,c,u),f,h,A,x("p",{class:"d2l-legend"},x("span",{class:"d2l-key-tick"},"one thinned network each"),x("span",{class:"d2l-key-bar"},"their arithmetic mean"),x("span",{class:"d2l-key-ring"},"their geometric mean"),x("span",{class:"d2l-key-full"},"scaled pass: the full network in predict mode"))));let M=Os(l("seed")),j=new Tn([Pl,l("seed"),1]),E=[];function _(L){E.length>=Qs&&(E=[]);let N=Array.from({length:L},()=>Oa(l("p"),j));E.push(...N.map(y=>ko(M,l("scale"),y,l("p")))),z(E,E.map(()=>1/E.length),N.at(-1))}function C(){E=[],z(Ds.map(L=>ko(M,l("scale"),L,l("p"))),Ds.map(L=>Da(L,l("p"))))}function z(L,N,y){let Q=ko(M,l("scale")).map(Ln),{arithmetic:T,geometric:D}=Na(L,N),$=L.map(re=>re.map(Ln)),Y=y?$[$.length-1]:null;v.show([y??null,null],[M.x,Y??Q]),v.caption(0,`${fn} inputs, ${fn-(y??M.x).filter(Boolean).length} dropped`);let U=!!y&&E.length<=Ha&&!ht();b.show({answers:$,current:Y,mean:T,full:Q,ring:D,falling:U});let se=hn(Q),ce=L.length;f.ariaLive=B.playing()?"off":"polite",f.textContent=`${Ns[se]} by the mean of ${y?ce:"all 1,024"} thinned network${ce>1?"s":""}: geometric ${cl(D[se])}, arithmetic ${cl(T[se])}. Scaled pass: ${cl(Q[se])}.`,h.textContent=(y?`Drawn at random with p = ${Re(l("p"))}. `:`Each counts as often as p = ${Re(l("p"))} draws it. `)+`Farthest from the scaled pass, of all classes: the geometric mean by ${ja(D,Q)}, the arithmetic by ${ja(T,Q)}.`;let te=Ns.map((re,O)=>`${re}: geometric ${cl(D[O])}, arithmetic ${cl(T[O])}, scaled ${cl(Q[O])}`);k(`${h.textContent} ${te.join("; ")}.`)}let B=Yn(()=>{_(E.length%Qs<Ha?1:5);let L=E.length;return L>=Qs?null:L<4?800:L<10?400:170},L=>i.textContent=L?"Pause":"Play");function q(L){let N=L*(L<620?.36:.4);he(m,{width:L,height:Rs+Hs+40}),v.place({left:16,right:N,top:Rs,height:Hs,size:0}),b.place(N+14,L-4)}let G=[t.on(["p","scale","seed"],()=>{B.pause(),n.value=l("p"),o.value=l("scale"),r.value!==l("seed")&&(r.value=l("seed")),M=Os(l("seed")),j=new Tn([Pl,l("seed"),1]),C()}),Yt(A,q),qn(A,()=>ht()?C():B.play())];return()=>{for(let L of[...G,B.pause])L();e.replaceChildren()}}var js={activations:Pr,explorer:fa,lab:Ca,opening:Ba,scaling:Ua,thinned:Ra};function Wa(){document.getElementById("d2l-style")||document.head.append(x("style",{id:"d2l-style"},_r+Ir))}function Ga(e){if(!Object.hasOwn(js,e))throw new Error(`there is no view ${e}; there are ${Object.keys(js).join(", ")}`);return js[e]}function wf(e,t){let l=[...e.children],n=x("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});e.classList.add("d2l-live"),e.append(n);let o=r=>{for(let i of l)i.toggleAttribute("hidden",r);n.toggleAttribute("hidden",!r&&l.length>0)};try{let{net:r,base:i=t.base}=e.dataset,c=Mr(e,Jo({base:i,weights:r&&JSON.parse(r)})),u=!1;Ga(e.dataset.d2l??"")(n,{...c,ask:(f,h)=>c.ask(f,h).then(A=>(u||o(u=!0),A),A=>{throw u||o(!1),A})}),o(!0)}catch(r){console.error(r),n.remove()}}function vf(e=document,t={}){Wa();let l=new IntersectionObserver(n=>{for(let{isIntersecting:o,target:r}of n)o&&(l.unobserve(r),wf(r,t))},{rootMargin:"400px"});for(let n of e.querySelectorAll("[data-d2l]:not([data-d2l-on])"))n.setAttribute("data-d2l-on",""),l.observe(n)}function bf(e){if(!e)return()=>{};let t=x("style",{},`[data-d2l-for="${CSS.escape(e)}"] { display: none !important; }`);return document.head.append(t),()=>t.remove()}function yf(e){e.classList.add("d2l-gone"),e.prepend(x("p",{class:"d2l-notice",role:"status"},`${Gl}.`))}function xf({model:e,el:t}){Wa(),t.classList.add("d2l-live");let l=x("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});t.append(l);let n=Cr({model:e});try{let o=Ga(e.get("kind"))(l,n),r=bf(e.get("_id")),i=n.onGone(()=>yf(l));return()=>{i(),o(),n.dispose(),r(),l.remove()}}catch(o){console.error(o),n.dispose(),l.replaceChildren(x("p",{class:"d2l-error",role:"alert"},String(o)))}}var Wp={render:xf};if(/^https?:/.test(import.meta.url)){let e=()=>vf(document,{base:new URL("data/",import.meta.url).href});document.readyState==="loading"?addEventListener("DOMContentLoaded",e):e()}export{Wp as default,vf as hydrate,js as views};
